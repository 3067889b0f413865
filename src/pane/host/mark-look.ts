import { LEVELS } from "../../core/findings/finding";

/** What a mark tells: the level of a finding, or that a figure was prefilled (带入) and not typed. */
export const MARK_LEVELS = [...LEVELS, "prefilled"] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** What stands for each where there is room for one letter. */
export const MARK_LETTERS: Readonly<Record<MarkLevel, string>> = { A: "A", B: "B", C: "C", D: "D", prefilled: "→" };

/** The text by which a mark is known for the add-in's. */
export const MARK = "huizong-mark";

/** True for every cell, and recognisable wherever the user has copied it. The same in every language of Excel and WPS. */
export const MARK_FORMULA = `=N("${MARK}")=0`;

/** Pale fills that leave the figures readable, one darker than the next where printed in grey. */
export const MARK_FILLS: Readonly<Record<MarkLevel, string>> = {
  ...{ A: "#F9C6C6", B: "#FBD9B5", C: "#FDF0BF", D: "#DCE6F0" },
  prefilled: "#E2EFDA",
};
