/** Asks until the answer satisfies, and fails with the last one after `limit` milliseconds. */
export async function until<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)} after ${limit} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
