import { arithmetic } from "../../core/checks/evidence/arithmetic";
import { tidy } from "../../core/numbers";

/** What a cell counts, as far as its sheet says so. */
interface Counted {
  /** Whether it is filled in with a percentage, so that 12 stands for 12%. */
  readonly percent: boolean;
}

const PERCENT = /^([+-]?\d+(?:\.\d+)?)%$/;

/**
 * The number somebody means who types a calculation, "=100+20", or, into a cell of percentages, "12%"; null where the
 * text is no such thing.
 */
export function meantNumber(typed: string, { percent }: Counted): number | null {
  const text = typed.normalize("NFKC").replaceAll(/\s/g, "").replaceAll("−", "-");
  const [, share] = (percent && PERCENT.exec(text)) || [];
  if (share !== undefined) return Number(share);
  const result = arithmetic(text);
  return result === null ? null : tidy(result);
}
