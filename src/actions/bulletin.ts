import { isUncalculated } from "../core/audit/altered";
import { sheetNames } from "../core/audit/layout";
import { readStoredSummary } from "../core/audit/stored";
import { CodedError } from "../core/errors/coded-error";
import type { Period } from "../core/period";
import { type KnownLists, listAmong } from "../core/targets/known-lists";
import { listText } from "../language/list-text";
import type { Speaker } from "../language/make-speaker";
import { alteredNames } from "../workbook/bulletin/altered-names";
import { alteredWords } from "../workbook/bulletin/altered-words";
import { type Bulletin, bulletinOf } from "../workbook/bulletin/bulletin";
import type { Platform } from "../workbook/platform/platform";
import { readWithinLimits } from "../workbook/read/limits-of";
import { readSomeSheets } from "../workbook/read/read";
import { readableTime } from "../workbook/summary/context";
import { refuseAltered, refuseAny } from "./altered";
import { regionOf } from "./rollup";
import { languageOf, listOf } from "./stored-summary";

export interface BulletinSources {
  readonly platform: Platform;
  /** The lists there are; the summary names its own. */
  readonly lists: KnownLists;
  /** Speaks the language of a summary by its tag; null for one that names none. */
  speakerOf(language: string | null): Speaker | Promise<Speaker>;
}

/** A month's text. */
export interface WrittenBulletin {
  readonly bulletin: Bulletin;
  readonly period: Period;
  readonly area: string;
  /** Speaks the language it is written in. */
  readonly say: Speaker;
  /** The office that issues it. */
  readonly agency: string;
}

/** The table, who has reported, and what the file says of itself. */
const NEEDED = sheetNames("main", "roster", "evidence", "identity");

/**
 * Writes the month's text of a summary in the language the summary is in, from the cells of its table; null when the
 * workbook is none. Throws a refusal for what is no workbook, and a problem of usage where the list it was made with is not
 * at hand, its formulas have no results or its cells were altered: a text that leaves things out unsaid is worse than none.
 */
export async function writeBulletin(
  bytes: Uint8Array,
  { platform, lists, speakerOf }: BulletinSources,
): Promise<WrittenBulletin | null> {
  const book = readWithinLimits(bytes, platform, (limits) =>
    readSomeSheets(bytes, (name) => NEEDED.has(name), platform, limits),
  );
  const stored = readStoredSummary(book);
  if (!stored) return null;
  const { period, area, generatedAt, simulated } = stored;
  const named = listAmong(lists, stored.list);
  if (named.hash !== stored.list.hash) {
    throw new CodedError("usage", "list-not-at-hand", { list: `${stored.list.id} ${stored.list.version}` });
  }
  const list = listOf(area, named);
  if (area === regionOf(named).code || list.targets.length === 0) throw new CodedError("usage", "no-targets-to-tell");
  const silent = stored.figures.find(isUncalculated);
  if (silent) throw new CodedError("usage", "not-calculated", { cell: silent.cell });
  const say = await speakerOf(languageOf(book));
  refuseAltered(stored, list);
  refuseAny([...alteredWords(book, stored, list, say), ...alteredNames(book, list, say)]);
  const bulletin = bulletinOf(book, { list, say, period, made: readableTime(generatedAt), simulated });
  return { bulletin, period, area, say, agency: listText(list.header.agencyZh, say) };
}
