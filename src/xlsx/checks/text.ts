import { isXmlText } from "../text/xml";
import { encodeXstring } from "../text/xstring";

/** Excel's limits, in UTF-16 units as Excel counts. */
export const CELL_TEXT = 32_767;
export const TITLE = 32;
export const MESSAGE = 255;
export const HEADER_TEXT = 255;
export const FORMAT_TEXT = 255;
export const URL_TEXT = 2_079;

/** Whether it is short enough as it stands in the file, where control characters take seven. */
export const fits = (text: string, longest: number): boolean =>
  text.length <= longest && encodeXstring(text).length <= longest;

/** What properties, links and formats may hold: they have no way to write control characters. */
export const isPlainText = (text: string, longest: number): boolean =>
  text.length <= longest && isXmlText(text);
