import { memberBook } from "../../../src/returns/book/member-book";
import { issueFor, openOffice } from "../../../src/returns/office";
import { ENGLISH } from "../../../src/returns/texts";
import { isRefusal } from "../../../src/kpi";
import { save } from "../../../src/xlsx";
import { day } from "../../kpi/support/tables";
import { accepted, CODES, OFFICE, tableOf } from "../support/returned-files";

const office = openOffice(
  {
    plan: tableOf("kpis"),
    actions: tableOf("actions"),
    roster: tableOf("members"),
    memberLog: tableOf("memberRows"),
  },
  day("2019-01-15"),
);
if (isRefusal(office)) throw new Error(office.message);
const occasion = {
  plan: OFFICE.plan,
  issued: day("2019-01-15"),
  replyBy: day("2019-03-31"),
  contact: "office@rocb.example",
};

test.each(office.members)(
  "the book issued for $name, sent back untouched, says nothing",
  async (member) => {
    const bytes = await save(memberBook(issueFor(office, member, occasion), ENGLISH));
    const { bookFor, notes } = await accepted(bytes);
    const book = bookFor(null);
    expect(notes).toEqual([]);
    expect(book).toMatchObject({ member: member.index, issued: occasion.issued });
    expect(book.rows.map(({ kpi }) => kpi)).toEqual(CODES);
    expect(new Set(book.rows.map(({ says }) => says.is))).toEqual(new Set(["silent"]));
  },
);
