import fc from "fast-check";
import { requestsFor } from "../../src/excel/slices";

const size = fc.integer({ min: 1, max: 60 });
const part = fc.record({ row: fc.nat(9), column: fc.nat(9), rows: size, columns: size });

test("requests cover every cell once, in order, and hold no more than they may", () => {
  fc.assert(
    fc.property(fc.array(part), size, (areas, most) => {
      const requests = requestsFor(
        areas.map((area, at) => ({ at, area })),
        most,
      );
      for (const request of requests) {
        const cells = request.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
        const oneRow = request.length === 1 && request[0]?.area.rows === 1;
        expect(cells <= most || oneRow).toBe(true);
      }
      areas.forEach((area, at) => {
        const bands = requests.flat().filter((band) => band.at === at);
        let next = area.row;
        for (const band of bands) {
          expect(band.area).toMatchObject({
            row: next,
            column: area.column,
            columns: area.columns,
          });
          next += band.area.rows;
        }
        expect(next).toBe(area.row + area.rows);
      });
    }),
  );
});
