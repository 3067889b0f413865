import { bureau } from "./bureau";
import { comparison } from "./comparison";
import { department } from "./department";
import { excel } from "./excel";
import { shell } from "./shell";
import { signing } from "./signing";

/** Prose of the pane, one file per view. */
export const pane = { bureau, excel, signing, comparison, department, shell };
