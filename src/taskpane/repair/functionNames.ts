import { BookProblem } from "../../excel";

interface Metadata {
  readonly functions: readonly { readonly name: string }[];
}

const MISSING = new BookProblem(
  "The list of the add-in's functions could not be loaded.",
  "Look whether you are online, then try again. Nothing in the workbook was changed.",
);

/** What Excel itself is told of our functions, which stands beside this page. */
const METADATA = "functions.json";

/** The names of our worksheet functions. */
export const functionNames = async (): Promise<readonly string[]> => {
  const response = await fetch(METADATA).catch(() => undefined);
  if (!response?.ok) throw MISSING;
  const { functions } = (await response.json()) as Metadata;
  return functions.map(({ name }) => name);
};
