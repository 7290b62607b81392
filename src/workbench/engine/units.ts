/** Univer measures in pixels at 96 to the inch, Excel's API in points at 72. */
export const toPoints = (pixels: number): number => pixels * 0.75;
export const toPixels = (points: number): number => points / 0.75;
