const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** By then every browser has begun to read. */
const KEPT_MS = 60_000;

/** Hands bytes to the browser as a file, which puts it where downloads go. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
