import type { StoredSummary } from "../core/audit/stored";
import { CodedError } from "../core/errors/coded-error";
import type { PopulationScope } from "../core/sampling/population";
import { drawSample, type SampleItem } from "../core/sampling/sample";
import type { SelectionMethod } from "../core/sampling/select";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import type { PaperSubject } from "../workbook/paper/paper";
import type { PaperWords } from "../workbook/paper/write";
import { type Platform, textHash } from "../workbook/platform/platform";
import { paperFigure, paperScope, paperWords } from "./working-paper";

export interface DrawRequest {
  readonly stored: StoredSummary;
  readonly list: TargetList;
  readonly scope: PopulationScope;
  readonly method: SelectionMethod;
  readonly size: number;
  readonly seed: string;
  readonly summary: PaperSubject["summary"];
  readonly tool: PaperSubject["tool"];
  readonly say: Speaker;
  readonly platform: Platform;
}

/** A drawn sample with all its working paper says. */
export interface DrawnPaper {
  readonly subject: PaperSubject;
  readonly items: readonly SampleItem[];
  readonly words: PaperWords;
}

/** Draws a sample for a working paper. Throws a problem of usage where there is no such sample. */
export function drawPaper({
  stored,
  list,
  scope,
  method,
  size,
  seed,
  summary,
  tool,
  say,
  platform,
}: DrawRequest): DrawnPaper {
  const drawn = drawSample(stored, { scope, method, size, seed, hash: textHash(platform) });
  if ("obstacle" in drawn) throw new CodedError("usage", drawn.obstacle, { size, population: drawn.population });
  const { items, ...sample } = drawn;
  const figure = paperFigure(stored, list, scope);
  const subject = { summary, period: stored.period, figure, scope: paperScope(scope), sample, tool };
  return { subject, items, words: paperWords({ subject, scope, items, list }, say) };
}
