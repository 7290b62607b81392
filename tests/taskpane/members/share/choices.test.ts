import { day } from "../../../returns/support/issues";
import { candidatesOf, GROUPS, matching } from "../../../../src/taskpane/members/share/choices";

const MEMBERS = [
  { index: 0, name: "Viet Nam", code: "VNM", rtc: true },
  { index: 1, name: "Fiji", code: "FJI", rtc: false },
  { index: 2, name: "Tonga", code: "TON", rtc: false },
];
const sent = (member: string, issued: string, returned: boolean) => ({
  member,
  issued: day(issued),
  returned,
});
const CANDIDATES = candidatesOf(MEMBERS, [
  sent("VIETNAM", "2019-03-31", true),
  sent("Fiji", "2018-09-30", true),
  sent("Fiji", "2019-03-31", false),
]);
const group = (name: string) =>
  CANDIDATES.filter(GROUPS.find((one) => one.name === name)!.has).map((one) => one.name);

test("the last book of each Member says whether it has returned, in any spelling of the name", () => {
  expect(CANDIDATES.map(({ standing }) => standing)).toEqual(["returned", "waiting", "never"]);
  expect(CANDIDATES.map(({ lastIssued }) => lastIssued)).toEqual([
    day("2019-03-31"),
    day("2019-03-31"),
    null,
  ]);
});

test("an older book noted later does not hide a newer one", () => {
  const [fiji] = candidatesOf(MEMBERS.slice(1, 2), [
    sent("Fiji", "2019-03-31", false),
    sent("Fiji", "2018-09-30", true),
  ]);
  expect(fiji).toMatchObject({ standing: "waiting", lastIssued: day("2019-03-31") });
});

test("groups: a Member that was never sent a book owes none", () => {
  expect(group("All")).toEqual(["Viet Nam", "Fiji", "Tonga"]);
  expect(group("None")).toEqual([]);
  expect(group("RTC hosts")).toEqual(["Viet Nam"]);
  expect(group("Not returned")).toEqual(["Fiji"]);
});

test("the search takes names and codes in any spelling", () => {
  const names = (wanted: string) => matching(CANDIDATES, wanted).map(({ name }) => name);
  expect(names("vietn")).toEqual(["Viet Nam"]);
  expect(names("ton")).toEqual(["Tonga"]);
  expect(names("fji")).toEqual(["Fiji"]);
  expect(names(" ")).toHaveLength(3);
  expect(names("atlantis")).toEqual([]);
});
