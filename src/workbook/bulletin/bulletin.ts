import type { Workbook } from "../../core/grid/grid";
import type { Period } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import { listText } from "../../language/list-text";
import { areaName } from "../../language/names";
import { judgementSentence } from "../summary/judgement-sentence";
import { judgementName } from "../summary/judgement-word";
import type { Say } from "../summary/say";
import { glanceIn } from "./glance";
import { standingsIn, type TargetStanding } from "./standings";

/** The month's text: what 全区汇总表 shows, in sentences. Every number in it is printed as its cell prints it. */
export interface Bulletin {
  readonly title: string;
  /** Who issues it, and of when the figures are; also that they are invented, where they are. */
  readonly issuer: string;
  readonly sections: readonly BulletinSection[];
  /** Where the figures come from. */
  readonly source: string;
}

export interface BulletinSection {
  readonly heading: string;
  readonly paragraphs: readonly BulletinParagraph[];
}

export interface BulletinParagraph {
  /** What the paragraph is about, ahead of its text; "" where the heading says it. */
  readonly lead: string;
  readonly text: string;
}

export interface BulletinRequest {
  readonly list: TargetList;
  /** Speaks the language the summary is written in. */
  readonly say: Say;
  readonly period: Period;
  /** "2024-04-08 09:30", as the summary prints it. */
  readonly made: string;
  readonly simulated: boolean;
}

/** Writes the text from the cells of a summary, and from nothing else. */
export function bulletinOf(
  book: Pick<Workbook, "sheets">,
  { list, say, period, made, simulated }: BulletinRequest,
): Bulletin {
  const month = say("summary.month", { ...period });
  const standings = standingsIn(book, list, say);
  const questioned = standings.filter(({ word }) => word.includes(say("summary.judged.questioned")));
  const sound = standings.filter((standing) => !questioned.includes(standing));
  const expected = sound.filter(({ target }) => target.force === "expected");
  const others = sound.filter((standing) => !expected.includes(standing));
  const lit = (light: TargetStanding["light"]) => others.filter((standing) => standing.light === light);
  const atYearsEnd = lit(null).filter(({ judgement }) => judgement === "year-end");
  const silent = lit(null).filter(({ judgement }) => judgement !== "year-end");
  const issuer = say("bulletin.issuer", { agency: listText(list.header.agencyZh, say), made });
  const parts: readonly [Part, readonly BulletinParagraph[]][] = [
    ["reporting", reporting(book, say)],
    ["overall", overall(book, standings.length, say)],
    ["expected", [told(expected, say)]],
    ["reached", bySection(lit("green"), say)],
    ["warned", warned([...lit("red"), ...lit("yellow")], say)],
    ["year-end", [told(atYearsEnd, say)]],
    ["questioned", [told(questioned, say)]],
    ["silent", byWord(silent, say)],
  ];
  const filled = parts
    .map(([part, paragraphs]) => [part, paragraphs.filter(({ text }) => text !== "")] as const)
    .filter(([, paragraphs]) => paragraphs.length > 0);
  return {
    title: say("bulletin.title", { area: areaName(list.header.area, say), month }),
    issuer: simulated ? `【${say("summary.simulated")}】${issuer}` : issuer,
    sections: filled.map(([part, paragraphs], index) => {
      const number = say("bulletin.number", { numeralZh: NUMERALS[index]!, numeralEn: index + 1 });
      return { heading: number + say(`bulletin.heading.${part}`), paragraphs };
    }),
    source: say("bulletin.source", { month }),
  };
}

type Part = "reporting" | "overall" | "expected" | "reached" | "warned" | "year-end" | "questioned" | "silent";

const NUMERALS = [..."一二三四五六七八"];

/** Sentences one after the other, ended as one. */
function sentences(texts: readonly string[], say: Say): string {
  return texts.length === 0 ? "" : say("bulletin.ended", { text: begun(texts.join(say("terms.clauses"))) });
}

/** A text as a sentence begins, where the language has capitals. */
function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function told(standings: readonly TargetStanding[], say: Say, lead = ""): BulletinParagraph {
  const texts = standings.map((standing) => judgementSentence(standing, say));
  return { lead: begun(lead), text: sentences(texts, say) };
}

function reporting(book: Pick<Workbook, "sheets">, say: Say): BulletinParagraph[] {
  const { reporting: block, errors } = glanceIn(book, say);
  if (!block) return [];
  const [expected = "", received = "", missing = ""] = block.numbers;
  const counts = say("bulletin.reporting", { expected, received, missing });
  const faults = errors && errors.numbers[0] !== "0" ? [errors.detail] : [];
  return [{ lead: "", text: sentences([counts, ...(block.detail ? [block.detail] : []), ...faults], say) }];
}

function overall(book: Pick<Workbook, "sheets">, total: number, say: Say): BulletinParagraph[] {
  const { green, warned: yellowAndRed } = glanceIn(book, say);
  if (!green || !yellowAndRed || total === 0) return [];
  const [reached = "", judged = ""] = green.numbers;
  const counted = (text: string) => text.replace(/ (\d+)/g, (_, count) => say("bulletin.count", { count }));
  // Ahead of what has no light stands what is green, if anything is.
  const parts = green.detail.split(say("terms.clauses")).filter(Boolean).map(counted);
  const isLit = Number(reached) > 0;
  const [detail, unlit] = isLit ? [parts[0] ?? "", parts.slice(1)] : ["", parts];
  const detailed = (text: string, about: string) => (about ? say("terms.aside", { about: text, text: about }) : text);
  const judgedText = detailed(say("bulletin.judged", { total, judged, reached }), detail);
  const warned = yellowAndRed.numbers.join("");
  const warnedText = detailed(say("bulletin.warned", { warned }), counted(yellowAndRed.detail));
  return [{ lead: "", text: sentences([judgedText, warnedText, ...unlit], say) }];
}

/** By the section of the document the targets stand in. */
function bySection(standings: readonly TargetStanding[], say: Say): BulletinParagraph[] {
  const sections = new Map<string, TargetStanding[]>();
  for (const standing of standings) {
    const own = standing.target.source?.section;
    const section = own === undefined ? say("summary.main.pending") : listText(own, say);
    sections.set(section, [...(sections.get(section) ?? []), standing]);
  }
  return [...sections].map(([section, own]) => told(own, say, section));
}

/** Red before yellow, progress apart from growth and shares, the widest gap first. */
function warned(standings: readonly TargetStanding[], say: Say): BulletinParagraph[] {
  const gap = ({ scheduleGap, pointGap }: TargetStanding) => scheduleGap ?? pointGap ?? Number.POSITIVE_INFINITY;
  const isProgress = ({ by }: TargetStanding) => by === "schedule" || by === "year-end";
  return (["red", "yellow"] as const).flatMap((light) =>
    (["progress", "growth"] as const).map((kind) => {
      const own = standings.filter((one) => one.light === light && isProgress(one) === (kind === "progress"));
      return told(
        [...own].sort((a, b) => gap(a) - gap(b)),
        say,
        say(`bulletin.${light}-${kind}`),
      );
    }),
  );
}

/** What has no light, named under the word that says why. */
function byWord(standings: readonly TargetStanding[], say: Say): BulletinParagraph[] {
  const words = new Map<string, string[]>();
  for (const { judgement, word, name } of standings) {
    const heading = judgement === null ? word : judgementName(judgement, say);
    words.set(heading, [...(words.get(heading) ?? []), name]);
  }
  return [...words].map(([lead, names]) => ({
    lead: begun(lead),
    text: sentences([names.join(say("terms.separator"))], say),
  }));
}
