import fc from "fast-check";
import { processBatch } from "../../../../src/workbench/host/protocol/batch";
import type { RequestBody } from "../../../../src/workbench/host/protocol/wire";
import { Library, libraryHost } from "./library";

const name = fc.constantFrom("Shelves", "Books", "Add", "Title", "constructor", "__proto__", "");

const path = fc.record({
  Id: fc.nat(9),
  ObjectPathType: fc.nat(9),
  Name: name,
  ParentObjectPathId: fc.nat(9),
  ArgumentInfo: fc.record({ Arguments: fc.array(fc.jsonValue(), { maxLength: 3 }) }),
});

const action = fc.record({
  Id: fc.nat(99),
  ActionType: fc.nat(9),
  Name: name,
  ObjectPathId: fc.nat(9),
  QueryInfo: fc.record({ Select: fc.array(name, { maxLength: 3 }) }),
  ArgumentInfo: fc.record({ Arguments: fc.array(fc.jsonValue(), { maxLength: 3 }) }),
});

/** Parents always come before their children, as in what office.js sends. */
const request = fc
  .tuple(fc.array(path, { maxLength: 9 }), fc.array(action, { maxLength: 9 }))
  .map(([paths, actions]) => ({
    Actions: actions,
    ObjectPaths: Object.fromEntries(
      paths.map((entry, index) => [
        String(index),
        { ...entry, Id: index, ParentObjectPathId: entry.ParentObjectPathId % Math.max(index, 1) },
      ]),
    ),
  }));

test("any request is answered, with results up to the first failure", async () => {
  await fc.assert(
    fc.asyncProperty(request, async (body) => {
      const library = new Library();
      const answer = await processBatch(libraryHost(library), body as unknown as RequestBody);
      const failedAt = answer.Error?.ActionIndex ?? body.Actions.length;
      expect(answer.Results).toHaveLength(failedAt);
      expect(answer.Error?.Message ?? "none").not.toBe("");
      JSON.stringify(answer);
    }),
  );
});
