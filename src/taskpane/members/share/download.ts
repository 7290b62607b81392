/** Long enough for the slowest of browsers to have taken the bytes over. */
const MINUTE = 60_000;

/** Hands a file over to the user, by the browser's own way. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), MINUTE);
}
