import { activities } from "../goal";
import { kpi, type PillarOutline } from "../outline";
import { RSP_HEADING, YEARLY_ON_GOING } from "./remarks";

export const PILLAR_2: PillarOutline = {
  number: "2",
  title: "Further develop partnerships with development partners",
  notes: [
    'The source lists this pillar as "Further enhance collaboration with development partners".',
    RSP_HEADING,
  ],
  actions: [
    {
      code: "2a",
      text: "Enhance cooperation, coordination and mutual understanding between development partners and ROCB A/P",
      reference: "1.2.3",
      kpis: [
        kpi(
          "Number of exchange of information",
          "At least 4 times per year",
          "On-going",
          activities(4, "year"),
          YEARLY_ON_GOING,
        ),
      ],
    },
    {
      code: "2b",
      text: "Promote joint activities with international and regional development partners",
      reference: "3.1.1 – 3rd milestone",
      kpis: [
        kpi("Number of activities", "At least twice per year", "June 2020", activities(2, "year")),
      ],
    },
  ],
};
