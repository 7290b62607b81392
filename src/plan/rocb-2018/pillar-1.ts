import { activities, members, newMembers } from "../goal";
import { kpi, type PillarOutline } from "../outline";
import { SAME_MILESTONE, YEARLY_ON_GOING } from "./remarks";

export const PILLAR_1: PillarOutline = {
  number: "1",
  title: "Support the implementation of WCO conventions, instruments and tools",
  actions: [
    {
      code: "5",
      text: "Upon request, assist Member’s effort in implementing risk management tools including guidelines and Standardized Risk Assessment",
      reference: "1.1.1 - 1st milestone",
      notes: ["The source's numbering starts at 5."],
      kpis: [
        kpi(
          "Number of implementing Members",
          "At least 22/33 Members",
          "On-going",
          members(22, 33),
        ),
      ],
    },
    {
      code: "6",
      text: "Upon request, assist Member’s effort in developing national risk management database (e.g. nCEN)",
      reference: "1.1.1 - 3rd milestone",
      kpis: [kpi("Number of Members", "At least 14/33 Members", "June 2020", members(14, 33))],
    },
    {
      code: "7",
      text: "Upon request, assist Member’s effort in developing and using national valuation database or the like as a risk management tool",
      reference: "1.1.1 - 4th milestone",
      kpis: [kpi("Number of Members", "33/33 Members", "June 2020", members(33, 33))],
    },
    {
      code: "8",
      text: "Upon request, assist Member’s efforts to develop Authorized Economic Operators (AEO) program",
      reference: "1.1.2 – 2nd milestone",
      kpis: [
        kpi(
          "Number of assistance provided",
          "At least once per year",
          "On-going",
          activities(1, "year"),
          YEARLY_ON_GOING,
        ),
      ],
    },
    {
      code: "9",
      text: "Upon request, assist Member’s efforts in implementing trade recovery activities",
      reference: "1.1.2 - 4th milestone",
      kpis: [
        kpi(
          "Number of assistance provided",
          "At least once per year",
          "On-going",
          activities(1, "year"),
          YEARLY_ON_GOING,
        ),
      ],
    },
    {
      code: "10",
      text: "Upon request, assist Member’s effort to accede to and implement the Revised Kyoto Convention (RKC)",
      reference: "1.1.3 - 1st milestone",
      kpis: [
        kpi(
          "Number of contracting Members",
          "At least 24/33 Members",
          "June 2020",
          members(24, 33),
        ),
      ],
    },
    {
      code: "11",
      text: "Upon request, assist Member’s effort in implementing the WTO Trade Facilitation Agreement (TFA)",
      reference: "1.1.3 - 2nd milestone",
      kpis: [
        kpi(
          "Number of implementing Members",
          "At least 19/33 Members",
          "June 2020",
          members(19, 33),
        ),
      ],
    },
    {
      code: "12",
      text: "Upon request, assist Member’s effort for: (1) smooth implementation of HS 2017 (for CPs) (2) adoption of the HS (for non-CPs)",
      reference: "1.1.3 - 3rd milestone",
      kpis: [
        kpi(
          "(1)Number of implementing Members",
          "(1) At least 28 Members",
          "On-going",
          members(28, null),
          "The target says nothing of how many Members it is out of.",
        ),
        kpi(
          "(2)Number of contracting Members",
          "(1) At least 4 new contracting parties",
          "On-going",
          newMembers(4),
          "The source labels this target (1), as the one before it. It counts new contracting parties only.",
        ),
      ],
    },
    {
      code: "13",
      text: "Upon request, assist Member’s effort in introducing Advance Ruling System for tariff classification decision, origin of goods and Customs Valuation",
      reference: "1.1.3 – 4th milestone",
      kpis: [
        kpi(
          "Number of implementing Members",
          "At least 33/33 Members",
          "On-going",
          members(33, 33),
        ),
      ],
    },
    {
      code: "14",
      text: "Upon request, assist Member’s effort in undertaking Time Release Study (TRS) in accordance with the WCO TRS Guidelines",
      reference: "1.1.3 - 5th milestone",
      kpis: [kpi("Number of Members", "33/33 Members", "June 2020", members(33, 33))],
    },
    {
      code: "15",
      text: "Upon request, assist Member’s effort in introducing self-certification for Rules of Origin (ROO)",
      reference: "1.1.3 - 6th milestone",
      kpis: [kpi("Number of Members", "33/33 Members", "June 2020", members(33, 33))],
    },
    {
      code: "16",
      text: "Upon request, assist Member’s effort in implementing WCO Data Model",
      reference: "1.1.3 – 7th milestone",
      kpis: [kpi("Number of implementing Members", "33/33 Members", "On-going", members(33, 33))],
    },
    {
      code: "17",
      text: "Upon request, assist Member’s effort in implementing the resolution on Natural Disaster Relief",
      reference: "1.1.3 – 8th milestone",
      kpis: [
        kpi(
          "Number of implementing Members",
          "At least 20/33 Members",
          "On-going",
          members(20, 33),
        ),
      ],
    },
    {
      code: "18",
      text: "Upon request, assist Member’s effort in implementing the WTO Valuation Agreement",
      reference: "1.1.3 – 9th milestone",
      kpis: [kpi("Number of contracting Members", "33/33 Members", "On-going", members(33, 33))],
    },
    {
      code: "19",
      text: "Upon request, assist Member’s effort in introducing a Post Clearance Audit (PCA) scheme",
      reference: "1.1.3 – 10th milestone",
      kpis: [kpi("Number of Members", "33/33 Members", "On-going", members(33, 33))],
    },
    {
      code: "20",
      text: "Upon request, assist Members’ effort in implementing Cross-Border E-Commerce Framework of Standards (FoS)",
      reference: "1.1.3 – 11th milestone",
      kpis: [
        kpi(
          "Number of implementing Members",
          "20/33 Members",
          "June 2020",
          members(20, 33),
          "Read as at least 20.",
        ),
      ],
    },
    {
      code: "21",
      text: "Upon request, assist Member’s effort in promoting cooperation and coordination for Coordinated Border Management (CBM)",
      reference: "1.2.1 - 2nd milestones",
      notes: [SAME_MILESTONE],
      kpis: [kpi("Number of operating CBM", "33/33 Members", "June 2020", members(33, 33))],
    },
    {
      code: "22",
      text: "Upon request, assist Members’ effort in implementing Single Window",
      reference: "1.2.1 - 2nd milestones",
      notes: [SAME_MILESTONE],
      kpis: [kpi("Number of operating SW", "33/33 Members", "June 2020", members(33, 33))],
    },
    {
      code: "23",
      text: "Upon request, assist Member’s effort in enhancing Customs-Customs, and if appropriate, Customs-to-Business interconnectivities in various aspects",
      reference: "1.2.2 - 1st to 3rd milestones",
      kpis: [
        kpi(
          "Number of participation",
          "33/33 Members",
          "June 2020",
          members(33, 33),
          "Read as the number of Members that participate.",
        ),
      ],
    },
    {
      code: "24",
      text: "Upon request, assist Member’s effort in utilizing Advance Passenger Information (API) / Passenger Name Record (PNR) for the risk assessment of travelers",
      reference: "2.1.1 - 4th milestone",
      kpis: [
        kpi(
          "Number of Members accepted WCO Recommendation",
          "At least 17/33 Members",
          "June 2020",
          members(17, 33),
        ),
      ],
    },
    {
      code: "25",
      text: "Work with Vice Chair and Members to promote activities to raise awareness of IPR issues",
      reference: "2.2.1 - 2nd milestone",
      kpis: [
        kpi(
          "Number of discussions in meetings in A/P region",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "26",
      text: "Work with Vice Chair and Members to promote the application of sustainable anti-drug initiatives (e.g. WCO Compliance and Enforcement Package (CEP))",
      reference: "2.2.1 - 3rd milestone",
      kpis: [
        kpi(
          "Number of discussion in meetings in A/P region",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "27",
      text: "Work with RILO A/P and Members to promote activities to raise awareness on environment issue (e.g. hazardous waste and wildlife)",
      reference: "2.2.1 - 4th milestone",
      kpis: [
        kpi(
          "Number of activities conducted in A/P region",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "28",
      text: "Upon request, assist Member’s effort in enhancing border security in order to tackle with terrorists threats",
      reference: "2.2.1 – 5th milestone",
      kpis: [
        kpi(
          "Number of activities conducted in A/P region",
          "At least once per year",
          "June 2020",
          activities(1, "year"),
        ),
      ],
    },
    {
      code: "29",
      text: "Undertake capacity building activities to promote trade security and facilitation in the region (e.g. SAFE FoS, RM and WTO TFA)",
      reference: "3.2.2 - 1st milestone",
      kpis: [
        kpi(
          "Number of CB activities undertaken",
          "At least 3 times per year",
          "June 2020",
          activities(3, "year"),
        ),
      ],
    },
    {
      code: "30",
      text: "Work with RILO A/P and Members to undertake capacity building activities to enhance capacity of compliance and enforcement in the region (e.g. IPR, Commercial Fraud, drugs and precursors, environmental crime and digital crime)",
      reference: "3.2.2 - 2nd milestone",
      kpis: [
        kpi(
          "Number of CB activities undertaken",
          "At least 3 times per year",
          "June 2020",
          activities(3, "year"),
        ),
      ],
    },
    {
      code: "31",
      text: "Upon request, undertake leadership and management training programs",
      reference: "3.2.3 - 1st milestone",
      kpis: [
        kpi("Number of activities", "At least once per year", "June 2020", activities(1, "year")),
      ],
    },
    {
      code: "32",
      text: "Upon request, assist Member’s effort in devising and implementing integrity action plan",
      reference: "3.2.3 - 2nd milestone",
      kpis: [kpi("Number of implementing Members", "33/33 Members", "On-going", members(33, 33))],
    },
  ],
};
