const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

/**
 * The cells of text from another program: columns by tabs, rows by line ends of any kind. A cell in
 * quotes may hold both, and quotes, which are doubled then; a quote elsewhere is a letter.
 */
export function pastedCells(text: string): string[][] {
  const cells = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = matchAt(QUOTED, cells, at);
    const [taken = "", inner = ""] = quoted ?? matchAt(PLAIN, cells, at) ?? [];
    rows.at(-1)?.push(quoted ? inner.replaceAll('""', '"') : taken);
    at += taken.length;
    if (at >= cells.length) return rows;
    if (cells[at] === "\n") rows.push([]);
    at += 1;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
