import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** Department names, their numbers and 代码 are unique, and a 代码 begins with the number of the unit that leads the row. */
export function codeProblems(list: TargetList, complain: Complain): void {
  const numbers = new Map<string, string>();
  list.departments.forEach(({ id, number, nameZh }, index) => {
    const other = numbers.get(number);
    if (other) complain("departments", [index, "number"], "duplicate-code", { code: number, other });
    numbers.set(number, id);
    if (list.departments.findIndex((one) => one.nameZh === nameZh) !== index) {
      complain("departments", [index, "nameZh"], "duplicate-name", { name: nameZh });
    }
  });
  const numberOf = new Map(list.departments.map(({ id, number }) => [id, number]));
  const codes = new Map<string, string>();
  list.indicators.forEach(({ id, code, reporters }, index) => {
    const other = codes.get(code);
    if (other) complain("indicators", [index, "code"], "duplicate-code", { code, other });
    codes.set(code, id);
    const number = numberOf.get(reporters[0]!);
    if (number !== undefined && !code.startsWith(number)) {
      complain("indicators", [index, "code"], "code-not-of-lead", { code, number, department: reporters[0]! });
    }
  });
}
