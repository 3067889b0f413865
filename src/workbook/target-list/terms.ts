import type { Relation, RelationTerm } from "../../core/targets/schema";
import { LABELS, plain, withPlainDashes, wordOf } from "./labels";
import { idOf, type Names } from "./names";

type Term = Relation["right"][number];

const SIGN = /^([+-])/;
const CONSTANT = /^(\d+(?:\.\d+)?)(?=[+-]|$)/;
const REFERENCE =
  /^(?:(\d+(?:\.\d+)?)[×*])?(\d{4})(本月同比|累计同比|上年同月|上年1-本月|上年累计|1-本月|本月|累计)(?:@([^+]+?))?(?=[+-]|$)/;

/** One side of an 审核关系 as a person writes it: "1104 1—本月 - 1105 1—本月", "0706 1—本月@商务局". */
export function writeTerms(terms: readonly Term[], names: Names): string {
  return terms.map((term, index) => writeTerm(term, index === 0, names)).join(" ");
}

function writeTerm(term: Term, first: boolean, names: Names): string {
  const number = "constant" in term ? term.constant : term.factor;
  const negative = number !== undefined && number < 0;
  const sign = negative ? "- " : first ? "" : "+ ";
  if ("constant" in term) return sign + Math.abs(term.constant);
  const factor = number === undefined || number === -1 ? "" : `${Math.abs(number)} × `;
  const unit = term.department === undefined ? "" : `@${names.departments.get(term.department) ?? term.department}`;
  return `${sign}${factor}${names.indicators.get(term.indicator) ?? term.indicator} ${LABELS.measure[term.measure]}${unit}`;
}

/** Reads what `writeTerms` writes, however it is spaced; null when it is not of that form. */
export function readTerms(text: string, names: Names): Term[] | null {
  const terms: Term[] = [];
  let rest = withPlainDashes(plain(text).replace(/\s+/g, ""));
  while (rest !== "") {
    const sign = SIGN.exec(rest)?.[1];
    if (terms.length > 0 && sign === undefined) return null;
    if (sign) rest = rest.slice(1);
    const constant = CONSTANT.exec(rest);
    const reference = REFERENCE.exec(rest);
    if (reference) terms.push(termOf(reference, sign === "-", names));
    else if (constant) terms.push({ constant: (sign === "-" ? -1 : 1) * Number(constant[1]) });
    else return null;
    rest = rest.slice((reference ?? constant)![0].length);
  }
  return terms;
}

function termOf([, factor, code, label, unit]: RegExpExecArray, negative: boolean, names: Names): RelationTerm {
  const size = factor === undefined ? (negative ? 1 : undefined) : Number(factor);
  return {
    indicator: idOf(names.indicators, code!),
    measure: wordOf(LABELS.measure, label!) as RelationTerm["measure"],
    ...(unit === undefined ? {} : { department: idOf(names.departments, unit) }),
    ...(size === undefined ? {} : { factor: negative ? -size : size }),
  };
}
