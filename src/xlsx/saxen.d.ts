declare module "saxen" {
  type Attributes = Readonly<Record<string, string>>;

  export class Parser {
    /** Namespace to the prefix that elements and attributes get. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    /** `attributes` is false where they cannot be read. */
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Attributes | false) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(
      event: "text" | "cdata" | "comment" | "attention" | "question",
      listener: (text: string) => void,
    ): this;
    on(event: "error" | "warn", listener: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
