import { activities } from "../goal";
import { kpi, type PillarOutline } from "../outline";
import { QUARTERLY_ON_GOING, RSP_HEADING } from "./remarks";

export const PILLAR_4: PillarOutline = {
  number: "4",
  title: "Enhance communication and information sharing among members",
  notes: [RSP_HEADING],
  actions: [
    {
      code: "4a",
      text: "Work with Members, Vice Chair and RILO A/P to share experiences on capacity building activities with Members on regular basis via regional communication tools (e.g. WCO A/P Website and Newsletter, ROCB A/P Website and E-Newsletters)",
      reference: "3.1.1 - 1st milestone",
      kpis: [
        kpi(
          "Number of sharing experiences",
          "At least once every quarter",
          "June 2020",
          activities(1, "quarter"),
        ),
      ],
    },
    {
      code: "4b",
      text: "Work with Members, Vice Chair and Regional Training Centers (RTCs) to share good practices and forward thinking work with other Members via regional communication tools",
      reference: "ROCB A/P specific (not mentioned in the RSP)",
      kpis: [
        kpi(
          "Number of items shared",
          "At least once per quarter",
          "On-going",
          activities(1, "quarter"),
          QUARTERLY_ON_GOING,
        ),
      ],
    },
    {
      code: "4c",
      text: "Work with Vice Chair, RILO A/P and interested Members to ho region) to hold “visiting expert” exchanges, speaking events, webinars or TED talks featuring keynote speakers and experts (from inside or outside region) to highlight pertinent strategic issues",
      reference: "3.3.1",
      notes: ['Kept as written: "to ho region) to hold".'],
      kpis: [
        kpi(
          "Number of talks and uptake across the region",
          "At least once every quarter",
          "June 2020",
          activities(1, "quarter"),
        ),
      ],
    },
  ],
};
