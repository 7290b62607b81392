/** Records of a CSV text: quoted fields may hold commas, line breaks and doubled quotes. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, separator] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu,
  )) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (separator === "") break;
    if (separator !== ",") lines.push([]);
  }
  const [headers = [], ...records] = lines.filter((line) => line.join("") !== "");
  return records.map((record) => Object.fromEntries(headers.map((h, i) => [h, record[i] ?? ""])));
}
