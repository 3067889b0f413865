import { shell } from "./shell";

/** Prose of the pane, one file per view. */
export const pane = { shell };
