/** As many bytes as String.fromCharCode takes as arguments. */
const BYTES_AT_ONCE = 0x8000;

const base64Of = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  }
  return btoa(text);
};

/** Opens the bytes of an .xlsx file as a new, unsaved workbook in a window of its own. */
export const openWorkbook = (bytes: Uint8Array): Promise<void> =>
  Excel.createWorkbook(base64Of(bytes));
