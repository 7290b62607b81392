import type { ICellCustomRender } from "@univerjs/core";

const SIZE = 15;
const INSET = 2;

type DrawInfo = Parameters<ICellCustomRender["drawWith"]>[1];

/** Where the button lies, in the grid's own pixels: at the right end of its cell, at the bottom. */
function buttonPlace(info: DrawInfo): { x: number; y: number; size: number } {
  const { endX, endY } = info.primaryWithCoord.isMergedMainCell
    ? info.primaryWithCoord.mergeInfo
    : info.primaryWithCoord;
  return { x: endX - SIZE - INSET, y: endY - SIZE - INSET, size: SIZE };
}

/** The arrow in a header cell; a funnel where the column is filtered. */
export function filterButton(
  active: boolean,
  press: (x: number, y: number) => void,
): ICellCustomRender {
  return {
    zIndex: 20,
    onPointerDown(_info, event: { readonly clientX: number; readonly clientY: number }) {
      press(event.clientX, event.clientY);
    },
    drawWith(ctx, info) {
      const { x, y, size } = buttonPlace(info);
      ctx.save();
      ctx.fillStyle = "#FFFFFF";
      ctx.strokeStyle = "#ABABAB";
      ctx.lineWidth = 1;
      ctx.fillRect(x, y, size, size);
      ctx.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1);
      ctx.fillStyle = "#444444";
      ctx.beginPath();
      drawSign(ctx, x, y, active);
      ctx.fill();
      ctx.restore();
    },
    isHit(position, info) {
      const { x, y, size } = buttonPlace(info);
      return position.x >= x && position.x <= x + size && position.y >= y && position.y <= y + size;
    },
  };
}

function drawSign(ctx: CanvasRenderingContext2D, x: number, y: number, active: boolean): void {
  const points = active
    ? [
        [3, 4],
        [12, 4],
        [8.5, 8],
        [8.5, 12],
        [6.5, 11],
        [6.5, 8],
      ]
    : [
        [4, 6],
        [11, 6],
        [7.5, 10],
      ];
  for (const [dx = 0, dy = 0] of points) ctx.lineTo(x + dx, y + dy);
  ctx.closePath();
}
