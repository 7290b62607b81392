/** A regular expression's source for Excel's "*" any text, "?" any letter; "~" takes the next one as it stands. */
export const wildcardSource = (text: string): string =>
  text.replaceAll(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    return `\\${part.at(-1) ?? ""}`;
  });
