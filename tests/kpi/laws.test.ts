import fc from "fast-check";
import {
  figureOf,
  historyOf,
  isRefusal,
  issues,
  matrix,
  MEMBER_STATUSES,
  membersOf,
  scoreboard,
  standingOf,
  standingsOf,
  STATUSES,
  summary,
} from "../../src/kpi";
import type { BoardQuestion, SerialDate, Standing, TableArgument } from "../../src/kpi";
import {
  aDay,
  anActivity,
  aRejectedActivity,
  aRejectedStatement,
  aStatement,
  shuffled,
  someRows,
} from "./support/arbitrary";
import type { Rows } from "./support/arbitrary";
import { activityLog, day, grid, memberLog, plan, roster } from "./support/tables";

function question(rows: Rows, asOf: number): BoardQuestion {
  return {
    plan: plan(...rows.kpis),
    memberLog: memberLog(...rows.statements),
    activityLog: activityLog(...rows.activities),
    roster: roster(...rows.members),
    asOf: asOf as SerialDate,
  };
}

function standings(rows: Rows, asOf: number): readonly Standing[] {
  const answer = standingsOf(question(rows, asOf));
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

/** Which log a KPI's question takes. */
function rowsFor({ measure }: Standing, { activityLog: talks, memberLog: states }: BoardQuestion) {
  return measure === "Members" || measure === "New Members" ? states : talks;
}

function everything(asked: BoardQuestion, codes: readonly string[]): unknown {
  const members = codes.flatMap((kpi) =>
    [...MEMBER_STATUSES, "Not stated"].map((status) => membersOf({ ...asked, kpi, status })),
  );
  return [scoreboard(asked), summary(asked), matrix(asked), issues(asked), members];
}

/** A law that holds for any books at any date. */
function law(name: string, holds: (rows: Rows, asOf: number) => void, numRuns = 100) {
  test(name, () => {
    fc.assert(fc.property(someRows, aDay, holds), { numRuns });
  });
}

describe("what makes no difference", () => {
  test("[1, 3.2, 6.2] the order of the rows changes no status and no figure", () => {
    const turned = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), shuffled(rows.statements), shuffled(rows.activities)),
    );
    fc.assert(
      fc.property(turned, aDay, ([rows, statements, activities], asOf) => {
        expect(standings({ ...rows, statements, activities }, asOf)).toEqual(standings(rows, asOf));
      }),
    );
  });

  test("[1.2, 2.3-2.6] a rejected row never changes anything on the board", () => {
    const rejected = fc.tuple(fc.array(aRejectedStatement), fc.array(aRejectedActivity));
    fc.assert(
      fc.property(someRows, aDay, rejected, (rows, asOf, [statements, activities]) => {
        const more = {
          ...rows,
          statements: [...statements, ...rows.statements],
          activities: [...rows.activities, ...activities],
        };
        expect(standings(more, asOf)).toEqual(standings(rows, asOf));
      }),
    );
  });

  test("[1.6] and is reported, unless it states nothing", () => {
    fc.assert(
      fc.property(someRows, aDay, aRejectedStatement, (rows, asOf, statement) => {
        const asked = question({ ...rows, statements: [statement] }, asOf);
        const reported = grid(issues(asked)).filter(([table]) => table === "MemberRows");
        const silent =
          statement.Status === "" && statement.Since === "" && statement["Reported on"] === "";
        expect(reported.length > 0).toBe(!silent);
      }),
    );
  });

  test("[3.1] what takes effect after A never changes a status at A", () => {
    const later = fc.tuple(
      fc.array(fc.tuple(aStatement, fc.boolean(), fc.integer({ min: 1, max: 400 }))),
      fc.array(fc.tuple(anActivity, fc.integer({ min: 1, max: 400 }))),
    );
    fc.assert(
      fc.property(someRows, aDay, later, (rows, asOf, [statements, activities]) => {
        const more = {
          ...rows,
          statements: [
            ...statements.map(([row, bySince, days]) =>
              bySince
                ? { ...row, Since: asOf + days }
                : { ...row, Since: "", "Reported on": asOf + days },
            ),
            ...rows.statements,
          ],
          activities: [
            ...rows.activities,
            ...activities.map(([row, days]) => ({ ...row, Date: asOf + days })),
          ],
        };
        expect(standings(more, asOf)).toEqual(standings(rows, asOf));
      }),
    );
  });

  law("[3.2] a row repeated word for word changes no statement", (rows, asOf) => {
    const twice = { ...rows, statements: [...rows.statements, ...rows.statements] };
    expect(standings(twice, asOf)).toEqual(standings(rows, asOf));
  });

  law(
    "[2.4] calling a Member by its code, an alias or in capitals changes nothing",
    (rows, asOf) => {
      const spellings = [
        (index: string) => `MB${index}`,
        (index: string) => `isle-${index}`,
        (index: string) => ` MEMBER${index} `,
      ];
      const renamed = rows.statements.map((row, at) => {
        const index = /^Member (\d)$/.exec(String(row.Member))?.[1];
        const spelling = spellings[at % spellings.length];
        return index && spelling ? { ...row, Member: spelling(index) } : row;
      });
      expect(standings({ ...rows, statements: renamed }, asOf)).toEqual(standings(rows, asOf));
    },
  );

  law(
    "[1.3] the kinds of empty cell give one answer, in every function",
    (rows, asOf) => {
      const asked = question(rows, asOf);
      const codes = rows.kpis.map(({ KPI }) => String(KPI));
      const answers = ["", null, undefined, 0, "  "].map((empty) => {
        const filled = (table: TableArgument) =>
          table.map((line) => line.map((cell) => (cell === "" ? empty : cell)));
        const { activityLog: talks, memberLog: states, plan: its, roster: people } = asked;
        return everything(
          {
            asOf: asked.asOf,
            plan: filled(its),
            memberLog: filled(states),
            activityLog: filled(talks),
            roster: filled(people),
          },
          codes,
        );
      });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    },
    30,
  );

  law(
    "[1.3] an empty figure is a 0, in every function",
    (rows, asOf) => {
      const zero = (cell: unknown) => (cell === "" ? 0 : cell);
      const empty = (cell: unknown) => (cell === 0 ? "" : cell);
      const changed = (change: (cell: unknown) => unknown) => ({
        ...rows,
        activities: rows.activities.map((row) => ({
          ...row,
          Count: change(row.Count),
          "Out of": change(row["Out of"]),
          Score: change(row.Score),
          Responses: change(row.Responses),
        })),
      });
      const codes = rows.kpis.map(({ KPI }) => String(KPI));
      expect(everything(question(changed(zero), asOf), codes)).toEqual(
        everything(question(changed(empty), asOf), codes),
      );
    },
    30,
  );

  law(
    "[1.5] the order of the columns, and columns of others",
    (rows, asOf) => {
      const asked = question(rows, asOf);
      const codes = rows.kpis.map(({ KPI }) => String(KPI));
      const turned = (table: TableArgument) =>
        table.map((line, row) => [`mine ${row}`, ...[...line].reverse()]);
      const { activityLog: talks, memberLog: states, plan: its, roster: people } = asked;
      const other = {
        asOf: asked.asOf,
        plan: turned(its),
        memberLog: turned(states),
        activityLog: turned(talks),
        roster: turned(people),
      };
      expect(everything(other, codes)).toEqual(everything(asked, codes));
    },
    30,
  );

  law("[1.1] a code as a number, and in the other case", (rows, asOf) => {
    const other = (code: unknown) => {
      const text = String(code);
      return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text.toUpperCase();
    };
    const statements = rows.statements.map((row) =>
      typeof row.KPI === "string" && row.KPI !== "" ? { ...row, KPI: other(row.KPI) } : row,
    );
    expect(standings({ ...rows, statements }, asOf)).toEqual(standings(rows, asOf));
  });

  law("[1.4] figures as text", (rows, asOf) => {
    const text = (cell: unknown) => (typeof cell === "number" ? String(cell) : cell);
    const activities = rows.activities.map((row) => ({
      ...row,
      Count: text(row.Count),
      "Out of": text(row["Out of"]),
      Score: text(row.Score),
      Responses: text(row.Responses),
    }));
    const kpis = rows.kpis.map((row) => ({ ...row, Goal: text(row.Goal), Of: text(row.Of) }));
    expect(standings({ ...rows, activities, kpis }, asOf)).toEqual(standings(rows, asOf));
  });

  law("[3.1] once the term is over, time", (rows, asOf) => {
    const end = day("2020-06-30");
    const late = Math.max(asOf, end);
    expect(standings(rows, late + 1000)).toEqual(standings(rows, late));
  });
});

describe("what follows from what", () => {
  test("[3.3] a further Yes never lowers V", () => {
    fc.assert(
      fc.property(someRows, aDay, aStatement, fc.nat(40), (rows, asOf, statement, at) => {
        const further = { ...statement, Status: "Yes" };
        const statements = [...rows.statements];
        statements.splice(at, 0, further);
        const before = standings(rows, asOf);
        standings({ ...rows, statements }, asOf).forEach((after, index) => {
          if (after.measure !== "Members") return;
          const actual = before[index]?.figures?.actual ?? 0;
          expect(after.figures?.actual ?? 0).toBeGreaterThanOrEqual(actual);
        });
      }),
      { numRuns: 300 },
    );
  });

  law("[10] the scoreboard and the functions of one KPI agree", (rows, asOf) => {
    const asked = question(rows, asOf);
    for (const standing of standings(rows, asOf)) {
      const single = standingOf({ ...asked, kpi: standing.code, rows: rowsFor(standing, asked) });
      expect(single).toEqual(standing);
    }
  });

  law(
    "[5.8, 6.7, 7.5] attainment is at least 1 exactly when the goal is met, and then nothing is missing",
    (rows, asOf) => {
      for (const { figures, goal, measure, status } of standings(rows, asOf)) {
        if (!figures || goal === null) continue;
        const { actual, attainment, gap } = figures;
        if (status === "Achieved") expect(attainment).toBeGreaterThanOrEqual(1);
        if (status === "Not achieved") expect(attainment).toBeLessThan(1);
        if (measure === "Activities") continue;
        expect(attainment >= 1).toBe(actual >= goal);
        expect(gap === 0).toBe(actual >= goal);
        expect(gap).toBeGreaterThanOrEqual(0);
      }
    },
  );

  law(
    "[6.7] activities: attainment is 1 exactly when no complete period is missed",
    (rows, asOf) => {
      for (const { explanation, figures, measure, status } of standings(rows, asOf)) {
        if (!figures || measure !== "Activities") continue;
        const missed = /issed: /.test(explanation);
        const complete = / complete /.test(explanation);
        if (complete) expect(figures.attainment === 1).toBe(!missed);
        expect(missed).toBe(status === "Off track" || status === "Not achieved");
        expect(figures.attainment).toBeLessThanOrEqual(1);
      }
    },
  );

  law("[5.8] up to is at least the actual, and at best no worse than the status", (rows, asOf) => {
    const rank = (word: string) => STATUSES.findIndex((status) => status.word === word);
    for (const { atBest, figures, status, upTo } of standings(rows, asOf)) {
      if (figures && upTo !== null) expect(upTo).toBeGreaterThanOrEqual(figures.actual);
      if (atBest === "Achieved" || atBest === null || status === "Too early") continue;
      expect(rank(atBest)).toBeGreaterThanOrEqual(rank(status));
    }
  });

  law("[4.1, 6.7, 7.5] what is due is due after A, within the term", (rows, asOf) => {
    for (const { nextDue, status } of standings(rows, asOf)) {
      if (nextDue !== null) {
        expect(nextDue).toBeGreaterThan(asOf);
        expect(nextDue).toBeLessThanOrEqual(day("2020-06-30"));
      }
      if (status === "Achieved" || status === "Not achieved") {
        expect(nextDue).toBeNull();
      }
    }
  });

  law("[3.3, 10] KPIHISTORY is KPIACTUAL at each of its days, over one roster", (books, asOf) => {
    const members = books.members.map((one) => ({ ...one, Joined: "", Left: "" }));
    const rows = { ...books, members };
    const asked = question(rows, asOf);
    for (const standing of standings(rows, asOf)) {
      const single = { ...asked, kpi: standing.code, rows: rowsFor(standing, asked) };
      for (const [date, actual] of grid(historyOf(single)).slice(1)) {
        const then = standingOf({ ...single, asOf: date as SerialDate });
        const figure = isRefusal(then) ? then : figureOf(then, "actual");
        expect(isRefusal(figure) ? "" : figure).toBe(actual);
      }
    }
  });

  law("[10] KPIMEMBERS, KPIMATRIX and the figures count the same Members", (rows, asOf) => {
    const asked = question(rows, asOf);
    const [header = [], ...lines] = grid(matrix(asked));
    for (const { code, figures, measure, status, upTo } of standings(rows, asOf)) {
      if (measure !== "Members" || status === "Not set up") continue;
      const listed = (word: string) => {
        const names = grid(membersOf({ ...asked, kpi: code, status: word })).flat();
        return names[0] === "None" ? [] : names;
      };
      const column = header.indexOf(code);
      const saying = (word: string) =>
        lines.filter((line) => line[column] === word).map(([name]) => name);
      for (const word of MEMBER_STATUSES) expect(saying(word)).toEqual(listed(word));
      if (figures) {
        expect(listed("Yes")).toHaveLength(figures.actual);
        expect(listed("Not stated")).toHaveLength((upTo ?? 0) - figures.actual);
      }
    }
  });

  law("[9] the summary counts every KPI once", (rows, asOf) => {
    const all = standings(rows, asOf);
    const [, ...lines] = grid(summary(question(rows, asOf)));
    const total = lines.pop() ?? [];
    expect(total.slice(0, 2)).toEqual(["Plan", all.length]);
    const sums = total
      .slice(1, -1)
      .map((_, index) => lines.reduce((sum, line) => sum + Number(line[index + 1]), 0));
    expect(sums).toEqual(total.slice(1, -1));
    expect(total.slice(2, -1)).toEqual(
      STATUSES.map(({ word }) => all.filter(({ status }) => status === word).length),
    );
    const worst = STATUSES.find(({ word }) => all.some(({ status }) => status === word));
    const first = all.find(({ status }) => status === worst?.word);
    expect(total.at(-1)).toBe(`${first?.code}: ${worst?.word}`);
  });

  law("[1.6] issues are of rows that exist, table by table, row by row", (rows, asOf) => {
    const asked = question(rows, asOf);
    const tables = {
      Kpis: asked.plan,
      Members: asked.roster,
      MemberRows: asked.memberLog,
      Activities: asked.activityLog,
    };
    const order = Object.keys(tables);
    const found = grid(issues(asked));
    if (found.length === 1) {
      expect(found).toEqual([["No issues"]]);
      return;
    }
    const keys = found.slice(1).map(([table, row, problem]) => {
      expect(Number(row)).toBeLessThan(tables[table as keyof typeof tables].length);
      expect(problem).toMatch(/^[^\s].*\.$/);
      return order.indexOf(String(table)) * 1000 + Number(row);
    });
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  law("explanations are one or two plain sentences that show the figures", (rows, asOf) => {
    for (const { explanation, figures, goal, measure } of standings(rows, asOf)) {
      expect(explanation).toMatch(/^[A-Z0-9].*\.$/);
      expect(explanation).not.toMatch(
        /undefined|null|NaN|Infinity| {2}|\.\.|;;|\b1 (days|Members|years)\b/,
      );
      expect(explanation.split(/\. (?=[A-Z0-9])/).length).toBeLessThanOrEqual(2);
      if (figures && (measure === "Members" || measure === "New Members")) {
        expect(explanation).toContain(`, ${figures.actual} of `);
        expect(explanation).toMatch(new RegExp(`goal (is|of) ${goal}\\b`));
      }
    }
  });
});

describe("[1.1] names that an object inherits are data", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("%s", (name) => {
    const its = plan({ KPI: name, Pillar: name, Goal: 1 });
    const people = roster({ Member: name, Aliases: name });
    const log = memberLog({ KPI: name, Member: name, Since: "2019-01-01" });
    const asked = { plan: its, roster: people, memberLog: log, activityLog: activityLog() };
    const board = { ...asked, asOf: day("2019-03-31") };
    expect(grid(scoreboard(board))[1]?.slice(0, 9)).toEqual([
      ...[name, name, "", "", "Members", 1, 1, 1, "Achieved"],
    ]);
    expect(grid(summary(board)).map((line) => line[0])).toEqual(["Pillar", name, "Plan"]);
    expect(grid(matrix(board))).toEqual([
      ["Member", name],
      [name, "Yes"],
    ]);
    expect(issues(board)).toEqual([["No issues"]]);
  });
});
