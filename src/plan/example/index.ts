/** The fictional example: a door of its own, since the pane fetches it only when it is asked for. */
export { exampleFor } from "./example";
