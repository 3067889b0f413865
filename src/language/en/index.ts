import { findings } from "./findings";
import { refusals } from "./refusals";

export const en = { findings, refusals };
