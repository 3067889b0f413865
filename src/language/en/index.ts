import { backtest } from "./backtest";
import { bulletin } from "./bulletin";
import { checks } from "./checks";
import { cli } from "./cli";
import { cues } from "./cues";
import { desk } from "./desk";
import { errors } from "./errors";
import { findings } from "./findings";
import { likely } from "./likely";
import { pane } from "./pane";
import { ruleState } from "./rule-state";
import { sampling } from "./sampling";
import { service } from "./service";
import { summary } from "./summary";
import { targetList } from "./target-list";
import { terms } from "./terms";

export const en = {
  backtest,
  bulletin,
  checks,
  cli,
  cues,
  desk,
  errors,
  findings,
  likely,
  pane,
  ruleState,
  sampling,
  service,
  summary,
  targetList,
  terms,
};
