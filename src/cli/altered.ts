import { alteredIn } from "../core/audit/altered";
import type { StoredSummary } from "../core/audit/stored";
import type { TargetList } from "../core/targets/schema";
import { alteredSentence } from "../language/altered-sentence";
import type { Speaker } from "../language/speaker";
import { tell } from "./output";

/** Says which cells of a summary do not hold what its own sources give; gives whether there are any. */
export function tellAltered(file: string, stored: StoredSummary, list: TargetList, say: Speaker): boolean {
  const cells = alteredIn(stored, list);
  if (cells.length > 0) tell(alteredSentence("altered", file, cells, say));
  return cells.length > 0;
}
