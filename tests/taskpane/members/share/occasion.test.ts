import { day } from "../../../returns/support/issues";
import { formFor, readForm } from "../../../../src/taskpane/members/share/occasion";

const TODAY = day("2019-03-31");
const FORM = { issued: "2019-03-31", replyBy: "2019-04-30", contact: " office@rocb.example " };
const mistakes = (changes: Partial<typeof FORM>) => {
  const read = readForm({ ...FORM, ...changes });
  return "mistakes" in read ? Object.keys(read.mistakes) : [];
};

test("the form begins with today and what was given the last time", () => {
  expect(formFor(TODAY, null)).toEqual({
    issued: "2019-03-31",
    replyBy: "2019-04-30",
    contact: "",
  });
  const remembered = { contact: "office", replyBy: day("2019-06-15") };
  expect(formFor(TODAY, remembered)).toMatchObject({ replyBy: "2019-06-15", contact: "office" });
});

test("a reply-by date that has passed is moved on", () => {
  const remembered = { contact: "office", replyBy: day("2018-09-30") };
  expect(formFor(TODAY, remembered).replyBy).toBe("2019-04-30");
});

test("what is given is read, and each mistake is told at its field", () => {
  expect(readForm(FORM)).toEqual({
    issued: TODAY,
    replyBy: day("2019-04-30"),
    contact: "office@rocb.example",
  });
  expect(mistakes({ issued: "" })).toEqual(["issued"]);
  expect(mistakes({ replyBy: "2019-03-30" })).toEqual(["replyBy"]);
  expect(mistakes({ replyBy: "", contact: " " })).toEqual(["replyBy", "contact"]);
  expect(mistakes({ replyBy: "2019-03-31" })).toEqual([]);
});
