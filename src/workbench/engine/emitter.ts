/** Typed events; handlers run at once, in the order they were added. */
export class Emitter<E> {
  private readonly handlers = new Map<keyof E, Set<(event: never) => void>>();

  on<K extends keyof E>(event: K, handler: (event: E[K]) => void): () => void {
    const handlers = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, handlers);
    handlers.add(handler);
    return () => void handlers.delete(handler);
  }

  emit<K extends keyof E>(event: K, value: E[K]): void {
    for (const handler of [...(this.handlers.get(event) ?? [])]) {
      (handler as (event: E[K]) => void)(value);
    }
  }
}
