import { formsOf } from "#src/core/form/form";
import { findingSentence } from "#src/language/finding-sentence";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";
import { fill } from "../../scenario/form";

const list = defaultTargetList(nodePlatform);
const say = speakerOf("zh-CN");
const forms = formsOf(list);

describe("a month in which every unit fills in its form completely and consistently", () => {
  const monthOf = (period: string) => forms.map(({ department }) => fill(list, department.id, period).submission());

  it.each(["2024-02", "2024-03", "2024-04", "2024-12"])("leaves nothing to fix or explain in %s", (period) => {
    const month = Number(period.slice(5));
    const pad = (value: number) => String(value).padStart(2, "0");
    const earlier = Array.from({ length: month - 2 }, (_, index) => `2024-${pad(index + 2)}`);
    const past = [...earlier, "2023-12", `2023-${pad(month)}`].flatMap(monthOf);
    const submissions = monthOf(period);
    const remarks = forms.flatMap(({ department }, index) => {
      const others = submissions.filter((_, position) => position !== index);
      const findings = fill(list, department.id, period).check(past, others);
      return findings.map((finding) => `${finding.level} ${finding.code} ${findingSentence(finding, list, say)}`);
    });
    expect(remarks).toEqual([]);
  });

  it("says once for each form and history check that there is no history", () => {
    for (const { department } of forms) {
      const findings = fill(list, department.id, "2024-03").check();
      expect(findings.every(({ level, outcome }) => level === "D" && outcome === "undecided")).toBe(true);
      const codes = findings.filter(({ variant }) => variant === "no-history").map(({ code }) => code);
      expect(codes.length).toBeGreaterThanOrEqual(fill(list, department.id, "2024-03").form.rows.length > 0 ? 1 : 0);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});
