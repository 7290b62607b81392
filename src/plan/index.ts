/** Plans and rosters as data: the built-in ones, and the types that any other office's plan fits. */
export { exampleAsOf } from "./example/as-of";
export { EXAMPLE_MARK } from "./example/mark";
export { contentHash } from "./hash";
export { denominatorOf, measureOf, perOf, takesStatements, valueOf } from "./goal";
export type { Goal } from "./goal";
export type { Activity, Statement } from "./log";
export { notesOf, pillarLabel } from "./plan";
export type { Kpi, Plan } from "./plan";
export type { Roster, RosterMember } from "./roster";
export { PLAN_2018 } from "./rocb-2018/plan";
export { ROSTER_2018 } from "./rocb-2018/roster";
