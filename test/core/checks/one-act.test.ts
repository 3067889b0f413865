import { submittable } from "#src/core/checks/submittable";
import type { Finding } from "#src/core/findings/finding";
import { derivationOf, formulaOf } from "#src/core/form/derivation";
import { layoutOf } from "#src/core/form/layout";
import type { Measure } from "#src/core/measure";
import type { StructureNote } from "#src/core/submission/submission";
import { type FilledForm, fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const past = [fill(smallList, "commerce", "2024-02").submission(), fill(smallList, "commerce", "2023-03").submission()];
const others = [fill(smallList, "statistics", "2024-03").submission()];

/** March's form with the formulas it was issued with. */
function march(): FilledForm {
  const form = fill(smallList, "commerce", "2024-03");
  const layout = layoutOf(form.form);
  for (const { indicator } of form.form.rows) {
    for (const measure of indicator.measures) {
      const derivation = derivationOf(form.form, indicator, measure);
      if (!derivation) continue;
      const formula = formulaOf(derivation, (operand) => layout.figure(operand.indicator, operand.measure).cell);
      form.cell(indicator.id, measure, { formula });
    }
  }
  return form;
}

const factOf = (form: FilledForm, indicator: string, measure: Measure) =>
  form.submission().facts.find((fact) => fact.indicator === indicator && fact.measure === measure)!;
const figureOf = (form: FilledForm, indicator: string, measure: Measure) => factOf(form, indicator, measure).value!;
const formulaIn = (form: FilledForm, indicator: string, measure: Measure) => factOf(form, indicator, measure).formula!;

const place = (form: FilledForm, indicator: string, measure: Measure) => layoutOf(form.form).figure(indicator, measure);

/** A figure typed over its formula, as the reader tells of it. */
function typedOver(form: FilledForm, indicator: string, measure: Measure, value: number): FilledForm {
  return form.answer(indicator, { [measure]: value }).note(noteAt(form, "overwritten-formula", indicator, measure));
}

function noteAt(form: FilledForm, kind: StructureNote["kind"], indicator: string, measure: Measure): StructureNote {
  return { kind, cells: [place(form, indicator, measure)], indicator, detail: "公式" };
}

/** What has to be mended or explained, with the checks that stand under it. */
function counted(form: FilledForm, earlier = past) {
  return form
    .check(earlier, others)
    .filter(({ level, about }) => level < "D" && about !== "explanation")
    .map(({ code, level, indicator, measure, holdsUp }) => ({
      said: `${level} ${code}`,
      at: `${indicator} ${measure}`,
      holdsUp,
    }));
}

const said = (form: FilledForm, earlier = past) => counted(form, earlier).map(({ said, at }) => `${said} ${at}`);
const withCode = (code: string) => expect.arrayContaining([code]);

describe("a formula typed over or broken stands under what is wrong with its figure", () => {
  it("a growth, and the formula is offered there", () => {
    const form = typedOver(march(), "retail-sales", "growth", 9);
    const [finding, ...more] = form.check(past, others).filter(({ level, about }) => level < "D" && about === "figure");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "V13", level: "C", holdsUp: withCode("V23") });
    expect(finding!.suggestion?.kind).toBe("restore-formula");
    expect(said(form)).toEqual(["C V13 retail-sales growth"]);
  });

  it("a total, under the graver", () => {
    expect(counted(typedOver(march(), "firms", "month", 990))).toMatchObject([
      { said: "A V16", at: "firms month", holdsUp: withCode("V23") },
    ]);
  });

  it("a broken one, under what it shows", () => {
    const form = march().answer("firms", { month: "#REF!" });
    form.cell("firms", "month", { formula: "#REF!+D16" }).note(noteAt(form, "broken-formula", "firms", "month"));
    expect(counted(form)).toMatchObject([{ said: "A V06", at: "firms month", holdsUp: withCode("V23") }]);
  });

  it("but not where the formula would not mend the figure", () => {
    const form = march().answer("online-sales", { cumulative: 1500 });
    expect(said(typedOver(form, "online-share", "cumulative", 120)).filter((text) => text.includes("share"))).toEqual([
      "A V09 online-share cumulative",
      "C V23 online-share cumulative",
    ]);
  });

  it("and not under what is said of another figure", () => {
    const form = typedOver(march(), "retail-sales", "growth", 9).answer("events", { month: "无" });
    expect(said(form)).toEqual(["A V06 events month", "C V13 retail-sales growth"]);
  });
});

describe("a blank that merged cells cover stands under these", () => {
  const merged = (indicator: string, below: string) => {
    const form = march();
    const [from, to] = [place(form, indicator, "month"), place(form, below, "month")];
    return form.note({ kind: "merged-row", cells: [from], indicator, detail: `${from.cell}:${to.cell}` });
  };

  it("with the checks that wait for it, and one that is not covered beside them", () => {
    const form = merged("large-firms", "small-firms").answer("small-firms", { month: null });
    expect(counted(form)).toMatchObject([{ said: "A V04", holdsUp: withCode("V05") }]);
    expect(counted(form.answer("events", { month: null })).map(({ said }) => said)).toEqual(["A V04", "A V05"]);
  });
});

describe("what is worked out from a figure goes with it", () => {
  /** March's form with a fraction of a firm more in these. */
  const withFractions = (fractions: Readonly<Record<string, number>>) => {
    const form = march();
    for (const [id, more] of Object.entries(fractions)) {
      form.answer(id, { month: figureOf(form, id, "month") + more });
    }
    const total = figureOf(form, "large-firms", "month") + figureOf(form, "small-firms", "month");
    return form
      .answer("firms", { month: total })
      .cell("firms", "month", { formula: formulaIn(march(), "firms", "month") });
  };
  const fractions = (form: FilledForm) => said(form).filter((text) => text.includes("V09"));

  it("a sum of whole numbers of which one is a fraction", () => {
    expect(said(withFractions({ "large-firms": 0.5 }))).toEqual(["A V09 large-firms month"]);
  });

  it("a total that goes on from the last form's once the month is whole again", () => {
    const form = march();
    form.answer("events", { month: figureOf(form, "events", "month") + 10.5 });
    expect(said(form)).toEqual(["A V09 events month"]);
  });

  it("and each part that is a fraction is a cause of its own", () => {
    const form = withFractions({ "large-firms": 0.5, "small-firms": 0.25 });
    expect(fractions(form)).toEqual(["A V09 large-firms month", "A V09 small-firms month"]);
  });

  it("but a fraction typed over the sum stands beside that of a part", () => {
    const form = withFractions({ "large-firms": 0.5 });
    expect(fractions(typedOver(form, "firms", "month", figureOf(form, "firms", "month") + 0.25))).toHaveLength(2);
  });

  it("a share that is more than all of it, because its part is", () => {
    const form = march().answer("online-sales", { cumulative: 1500 }).answer("online-share", { cumulative: 104.2 });
    form.cell("online-share", "cumulative", { formula: formulaIn(march(), "online-share", "cumulative") });
    expect(said(form, [])).toEqual(["A V17 online-sales cumulative"]);
    // A formula of one's own is no share of it.
    form.cell("online-share", "cumulative", { formula: "60+44.2" });
    expect(said(form, [])).toContain("A V09 online-share cumulative");
  });
});

describe("the month of a form", () => {
  const name = "商务局2024年4月.xlsx";
  const codes = (form: FilledForm) => said(form).map((text) => text.split(" ")[1]);

  it("that file name and day of reporting contradict is one thing", () => {
    const form = march().named(name).sign({ reportedOn: "2024年5月6日" });
    expect(counted(form)).toMatchObject([{ said: "C V02", holdsUp: ["V24"] }]);
  });

  it("is not to blame for a day that does not fit the file name either", () => {
    expect(codes(march().named(name).sign({ reportedOn: "2024年7月6日" }))).toEqual(["V02", "V24"]);
    expect(codes(march().named("商务局.xlsx").sign({ reportedOn: "2024年5月6日" }))).toEqual(["V24"]);
  });

  it("that is wrong must be mended where figures are blank by it, and not to be submitted with an explanation", () => {
    const form = march().answer("gdp-growth", { growth: null }).named(name).sign({ reportedOn: "2024年5月6日" });
    const findings: readonly Finding[] = form.explainForm("报告期与文件名已核对无误").check(past, others);
    expect(findings.filter(({ level }) => level === "A")).toMatchObject([
      { code: "V02", level: "A", raisedBy: { code: "V05" } },
    ]);
    expect(submittable(findings).submittable).toBe(false);
  });
});

it("a text beside a figure in another unit is another cause", () => {
  const form = march().answer("retail-sales", { cumulative: 14_400_000, monthLastYear: "约五百" });
  expect(said(form)).toEqual(expect.arrayContaining(["A V06 retail-sales monthLastYear"]));
});
