import { comparison } from "./comparison";
import { department } from "./department";
import { shell } from "./shell";
import { signing } from "./signing";

/** Prose of the pane, one file per view. */
export const pane = { signing, comparison, department, shell };
