import { activities, average, members, share } from "../goal";
import { kpi, type PillarOutline } from "../outline";
import { RSP_HEADING } from "./remarks";

export const PILLAR_3: PillarOutline = {
  number: "3",
  title:
    "Improve needs analysis, planning, delivery and management of regional capacity building activities",
  notes: [RSP_HEADING],
  actions: [
    {
      code: "3a",
      text: "Encourage and provide Members with platform to exchange knowledge and training materials amongst national training centers",
      reference: "3.1.1 – 2nd milestone",
      kpis: [
        kpi(
          "Number of opportunities provided",
          "At least once every quarter",
          "June 2020",
          activities(1, "quarter"),
        ),
      ],
    },
    {
      code: "3b",
      text: "Pool, utilize, support and increase accredited experts in the region based on the framework",
      reference: "3.1.2 - 1st milestone",
      kpis: [
        kpi(
          "Number of experts utilized",
          "Use of accredited experts for at least one half of the requested missions",
          "June 2020",
          share(0.5),
          "The indicator counts experts, the target is a share of the requested missions; the share is measured.",
        ),
      ],
    },
    {
      code: "3c",
      text: "Upon request, assist Members to promote the WCO e-learning programs in cooperation with Regional Training Centers (RTCs) and accredited experts",
      reference: "3.1.2 - 2nd milestone",
      kpis: [
        kpi(
          "Number of implementing Members",
          "At least 20/33 Members",
          "June 2020",
          members(20, 33),
        ),
      ],
    },
    {
      code: "3d",
      text: "Work with developed Members to ensure their contribution to the regional capacity building activities",
      reference: "3.1.2 - 3rd milestone",
      kpis: [
        kpi(
          "Number of contributions",
          "Meet at least 75% of the ROCB requests",
          "June 2020",
          share(0.75),
          "The indicator counts contributions, the target is a share of the requests; the share is measured.",
        ),
      ],
    },
    {
      code: "3e",
      text: "Work with regional training coordinator to identify and review Members' capacity building needs and priorities through conducting a needs assessment via a survey and ongoing consultation",
      reference: "3.2.1 - 1st milestone",
      kpis: [
        kpi(
          "Number of surveys conducted",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "3f",
      text: "Develop and conduct capacity building activities paying due attention to the needs and priorities identified",
      reference: "3.2.1 - 2nd milestone",
      kpis: [
        kpi(
          "Number of CB activities",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "3g",
      text: "Work with the WCO Secretariat and Members to evaluate the regional capacity building program",
      reference: "3.2.1 - 3rd milestone",
      kpis: [
        kpi(
          "Results of participants' evaluation",
          "At least average of 4 out of 5",
          "June 2020",
          average(4, 5),
        ),
      ],
    },
    {
      code: "3h",
      text: "Work with regional training coordinator to feed results back into planning for regional capacity building activities",
      reference: "3.2.1 - 4th milestone",
      kpis: [
        kpi(
          "Number of post action undertaken",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "3i",
      text: "Evaluate the impact od capacity building activities through follow-up surveys",
      reference: "3.2.1 – 5th milestone",
      notes: ['Kept as written: "impact od capacity building activities".'],
      kpis: [
        kpi(
          "Result of the evaluation",
          "At least 50% of positive replies",
          "June 2020",
          share(0.5),
        ),
      ],
    },
    {
      code: "3j",
      text: "Further strengthen cooperation among 7 Regional Training Centers (RTCs) and ROCB A/P paying due attention to establishing /supporting regional experts for more sustainable capacity building delivery in the region",
      reference: "ROCB A/P specific (not mentioned in the RSP)",
      kpis: [
        kpi("Number of activities", "At least once per year", "June 2020", activities(1, "year")),
      ],
    },
  ],
};
