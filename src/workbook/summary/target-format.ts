import { decimalsOf } from "../../core/numbers";
import type { Target } from "../../core/targets/schema";
import type { Say } from "./say";

/** The number format of a target: says how it is meant ("≥", "增长") and stays a number. */
export function targetFormat(target: Target, say: Say): string {
  const growth = target.measure === "growth" || target.measure === "monthGrowth";
  const value = target.value ?? 0;
  const decimals = decimalsOf(value);
  const prefix = say(`summary.comparator.${growth ? "growth-" : ""}${target.comparator}`);
  const suffix = growth || target.unit === "%" ? "%" : "";
  const digits = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  return `${literal(prefix)}${digits}${literal(suffix)}_ `;
}

function literal(text: string): string {
  return text === "" ? "" : `"${text}"`;
}
