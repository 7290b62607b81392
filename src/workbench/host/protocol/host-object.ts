/** One object of the model: the name of its table and what the table's handlers work on. */
export class HostObject {
  constructor(
    readonly kind: string,
    readonly target: unknown,
  ) {}
}
