export interface DefinedName {
  readonly name: string;
  /** Without "=": "Kpis[[#All],[KPI]:[Note]]", "Scoreboard!$C$2", "0.5". */
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}
