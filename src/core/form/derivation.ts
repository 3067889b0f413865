import { GROWTH_OPERANDS, isGrowth, type Measure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Form } from "./form";

/** A figure of the form another one is computed from. */
export interface Operand {
  readonly indicator: string;
  readonly measure: Measure;
}

/** How the form computes a figure from others on it. growth: in percent. ratio: numerator / denominator × scale. */
export type Derivation =
  | { readonly kind: "growth"; readonly level: Operand; readonly base: Operand }
  | { readonly kind: "total"; readonly parts: readonly Operand[] }
  | { readonly kind: "ratio"; readonly numerator: Operand; readonly denominator: Operand; readonly scale: number };

/**
 * How the form computes a figure; null for a plain input.
 * Growth on a comparable basis is never computed: the official rate is typed in.
 */
export function derivationOf(form: Form, indicator: Indicator, measure: Measure): Derivation | null {
  if (!indicator.measures.includes(measure)) return null;
  if (isGrowth(measure)) {
    const { level, base } = GROWTH_OPERANDS[measure];
    const computable =
      indicator.growthBasis === "nominal" && indicator.measures.includes(level) && indicator.measures.includes(base);
    if (!computable) return null;
    const id = indicator.id;
    return { kind: "growth", level: { indicator: id, measure: level }, base: { indicator: id, measure: base } };
  }
  const asked = (id: string) =>
    form.rows.some((row) => row.indicator.id === id && row.indicator.measures.includes(measure));
  const operand = (id: string): Operand => ({ indicator: id, measure });
  if (indicator.totalOf?.every(asked)) return { kind: "total", parts: indicator.totalOf.map(operand) };
  if (indicator.ratio && asked(indicator.ratio.numerator) && asked(indicator.ratio.denominator)) {
    const { numerator, denominator, scale } = indicator.ratio;
    return { kind: "ratio", numerator: operand(numerator), denominator: operand(denominator), scale };
  }
  return null;
}

/** The figures a derivation computes with. */
export function operandsOf(derivation: Derivation): readonly Operand[] {
  if (derivation.kind === "total") return derivation.parts;
  return derivation.kind === "growth"
    ? [derivation.level, derivation.base]
    : [derivation.numerator, derivation.denominator];
}

/** What stands where a figure is asked: a number, "—" for what does not apply, null for nothing. */
export type FigureContent = number | "—" | null;

/**
 * The derivation as a formula without "=", given each operand's address; "" while an operand is missing. A part that does
 * not apply adds nothing to a total; where no part applies, neither does the total.
 */
export function formulaOf(derivation: Derivation, addressOf: (operand: Operand) => string): string {
  if (derivation.kind === "total") {
    const parts = derivation.parts.map(addressOf);
    const list = parts.join(",");
    const dashes = parts.map((part) => `(${part}="—")`).join("+");
    return `IF(${dashes}=${parts.length},"—",IF(COUNT(${list})+${dashes}=${parts.length},SUM(${list}),""))`;
  }
  const [over, under] =
    derivation.kind === "growth"
      ? [addressOf(derivation.level), addressOf(derivation.base)]
      : [addressOf(derivation.numerator), addressOf(derivation.denominator)];
  const result = derivation.kind === "growth" ? `(${over}/${under}-1)*100` : `${over}/${under}*${derivation.scale}`;
  return `IF(AND(ISNUMBER(${over}),ISNUMBER(${under})),IF(${under}>0,${result},""),"")`;
}

/** Whether a cell's formula is the form's own, as forms are issued now or were before totals knew "—". */
export function isFormulaOf(formula: string, derivation: Derivation, addressOf: (operand: Operand) => string): boolean {
  const plain = plainFormula(formula);
  if (plain === plainFormula(formulaOf(derivation, addressOf))) return true;
  if (derivation.kind !== "total") return false;
  const parts = derivation.parts.map(addressOf);
  return plain === plainFormula(`IF(COUNT(${parts.join(",")})=${parts.length},${parts.join("+")},"")`);
}

function plainFormula(formula: string): string {
  return formula.replace(/[\s$]|^=/g, "").toUpperCase();
}

/** What the figure is by its operands; null while one is missing and where it cannot be computed. */
export function derive(derivation: Derivation, standingOf: (operand: Operand) => FigureContent): FigureContent {
  if (derivation.kind === "total") {
    const parts = derivation.parts.map(standingOf);
    if (parts.includes(null)) return null;
    const numbers = parts.filter((part) => typeof part === "number");
    return numbers.length > 0 ? numbers.reduce((sum, part) => sum + part, 0) : "—";
  }
  const [over, under] =
    derivation.kind === "growth"
      ? [standingOf(derivation.level), standingOf(derivation.base)]
      : [standingOf(derivation.numerator), standingOf(derivation.denominator)];
  if (over === "—" || under === "—") return "—";
  if (over === null || under === null || under <= 0) return null;
  return derivation.kind === "growth" ? (over / under - 1) * 100 : (over / under) * derivation.scale;
}
