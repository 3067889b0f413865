import { cli } from "./cli";
import { findings } from "./findings";
import { refusals } from "./refusals";
import { summary } from "./summary";
import { targetList } from "./target-list";
import { terms } from "./terms";

export const zhCN = { cli, findings, refusals, summary, targetList, terms };
