/** The example as rows: a door of its own, since the pane fetches it only when it is asked for. */
export { exampleRows } from "./example-rows";
