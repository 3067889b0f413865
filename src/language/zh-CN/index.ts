import { checks } from "./checks";
import { cli } from "./cli";
import { findings } from "./findings";
import { pane } from "./pane";
import { refusals } from "./refusals";
import { sampling } from "./sampling";
import { summary } from "./summary";
import { targetList } from "./target-list";
import { terms } from "./terms";

export const zhCN = { checks, cli, findings, pane, refusals, sampling, summary, targetList, terms } as const;
