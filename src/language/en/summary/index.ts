import { evidence } from "./evidence";
import { judgement } from "./judgement";
import { region } from "./region";
import { sheets } from "./sheets";
import { story } from "./story";
import { words } from "./words";

/** The words of the summary workbook. */
export const summary = { ...words, ...judgement, ...sheets, ...evidence, ...region, ...story };
