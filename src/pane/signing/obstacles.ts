import { isCuredBySealing } from "../../core/checks/submittable";
import type { Finding } from "../../core/findings/finding";
import { asideOf, isOpen } from "../department/board";
import type { FormContent } from "../shell/content";

/** Why a form cannot be sealed yet, in the order to deal with it. */
export interface Obstacles {
  /** Entries that are blank. */
  readonly blank: number;
  /** Other findings that must be corrected. */
  readonly wrong: readonly Finding[];
  /** Findings to correct or explain. */
  readonly unexplained: readonly Finding[];
  /** Fields under the table that are blank. */
  readonly unsigned: number;
}

export function obstaclesOf({ checked: { findings } }: FormContent): Obstacles {
  const open = findings.filter((finding) => isOpen(finding) && !isCuredBySealing(finding));
  const of = (aside: ReturnType<typeof asideOf>) => open.filter((finding) => asideOf(finding) === aside);
  const cards = of(null);
  return {
    blank: of("blank").length,
    wrong: cards.filter(({ level }) => level === "A"),
    unexplained: cards.filter(({ level }) => level !== "A"),
    unsigned: of("unsigned").length,
  };
}

export function isClear({ blank, wrong, unexplained, unsigned }: Obstacles): boolean {
  return blank + wrong.length + unexplained.length + unsigned === 0;
}
