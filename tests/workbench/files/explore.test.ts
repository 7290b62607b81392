import "../../support/iterator-helpers";
import { createEngine } from "../../../src/workbench/engine";
import { fromEngine } from "../../../src/workbench/files/from-engine";
import { Pace } from "../../../src/workbench/files/pace";
import { toEngine } from "../../../src/workbench/files/to-engine";
import { everything } from "../../xlsx/support/everything";

it("explores", async () => {
  const engine = createEngine(null);
  const start = Date.now();
  const lost = await toEngine(everything, engine, new Pace());
  console.log(Date.now() - start, lost);
  const back = await fromEngine(engine, new Pace());
  console.log(Date.now() - start, back.lost);
  expect(back.book).toEqual(everything);
});
