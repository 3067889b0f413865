import { findings } from "./findings";
import { refusals } from "./refusals";

export const zhCN = { findings, refusals };
