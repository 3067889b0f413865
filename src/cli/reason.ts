import type { Speaker } from "../language/speaker";
import { zhCN } from "../language/zh-CN";

/** What people meet that is wrong with a file or an address, each with its words. */
type Reason = keyof typeof zhCN.cli.reason;

/** A reason in the system's words, such as "EACCES", which nobody but a programmer knows. */
const SYSTEM_WORD = /^E[A-Z0-9]+$/;

/** What a reason is called; null for one that is no word of a table and stands for itself. */
export function reasonWords(reason: string, say: Speaker): string | null {
  if (isReason(reason)) return say(`cli.reason.${reason}`);
  return SYSTEM_WORD.test(reason) ? say("cli.reason.other") : null;
}

function isReason(reason: string): reason is Reason {
  return reason in zhCN.cli.reason;
}
