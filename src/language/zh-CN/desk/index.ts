import { acts } from "./acts";
import { dialogs } from "./dialogs";
import { frame } from "./frame";
import { month } from "./month";
import { unit } from "./unit";

/** The bureau's desk on the full screen, and the auditor's reading of it. */
export const desk = { ...frame, ...month, ...unit, ...acts, ...dialogs };
