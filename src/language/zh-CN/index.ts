import { cli } from "./cli";
import { findings } from "./findings";
import { refusals } from "./refusals";

export const zhCN = { cli, findings, refusals };
