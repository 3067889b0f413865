import { isCuredBySealing } from "../../../core/checks/submittable";
import type { Finding } from "../../../core/findings/finding";
import { asideOf } from "../../workspace/aside";
import type { FormContent } from "../../workspace/content";
import { progressOf } from "../../workspace/form-progress";
import { isOpen } from "../board";

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
  /** Whether the signature is that of a seal that was broken since. */
  readonly outdated: boolean;
}

export function obstaclesOf(content: FormContent, mustSignAgain = false): Obstacles {
  const { findings, submission } = content.checked;
  const open = findings.filter((finding) => isOpen(finding) && !isCuredBySealing(finding));
  const of = (aside: ReturnType<typeof asideOf>) => open.filter((finding) => asideOf(finding) === aside);
  const cards = of(null);
  return {
    // Without a month nothing is known to be due, so what the form has room for stands for it.
    blank: submission.identity.period ? of("blank").length : blanksIn(content),
    wrong: cards.filter(({ level }) => level === "A"),
    unexplained: cards.filter(({ level }) => level !== "A"),
    unsigned: of("unsigned").length,
    outdated: mustSignAgain,
  };
}

export function isClear({ blank, wrong, unexplained, unsigned, outdated }: Obstacles): boolean {
  return !outdated && blank + wrong.length + unexplained.length + unsigned === 0;
}

/** Whether nothing is in the way but what the bureau may grant leave for (豁免). */
export function isExemptible(obstacles: Obstacles): boolean {
  return obstacles.wrong.length > 0 && isClear({ ...obstacles, wrong: [] });
}

function blanksIn(content: FormContent): number {
  const { filled, due } = progressOf(content);
  return due - filled;
}
