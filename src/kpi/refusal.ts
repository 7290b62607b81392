/** An argument mistake: what Excel shows, and a message with the cure. */
export interface Refusal {
  readonly refusal: "#VALUE!" | "#N/A";
  readonly message: string;
}

/** Whether an answer is an argument mistake. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refusal" in answer;
}
