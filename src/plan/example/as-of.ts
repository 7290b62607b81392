import { addMonths, type SerialDate } from "../../kpi";
import type { Plan } from "../plan";

/** The day for which a plan's example is told, nine months into the term: 31 March 2019 for 2018's. */
export const exampleAsOf = ({ termStart }: Plan): SerialDate =>
  (addMonths(termStart, 9) - 1) as SerialDate;
