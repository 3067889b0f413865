import type { Level } from "../../core/findings/finding";

/** The text by which a mark is known for the add-in's. */
export const MARK = "huizong-mark";

/** True for every cell, and recognisable wherever the user has copied it. The same in every language of Excel and WPS. */
export const MARK_FORMULA = `=N("${MARK}")=0`;

/** Pale fills that leave the figures readable, one darker than the next where printed in grey. */
export const MARK_FILLS: Readonly<Record<Level, string>> = { A: "#F9C6C6", B: "#FBD9B5", C: "#FDF0BF", D: "#DCE6F0" };
