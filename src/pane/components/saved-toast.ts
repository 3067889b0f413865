import type { Speaker } from "../../language/speaker";
import type { Handed } from "../host/workbook-host";
import type { Message } from "../workspace/messages";

/** What is said of a file just handed to the user: that it is saved only where it is. */
export function savedToast(say: Speaker, handed: Handed, saved: string): Message {
  if (handed === "workbook" || handed === "browser") {
    return {
      intent: "warning",
      title: say(`pane.shell.handed.${handed}.title`),
      body: say(`pane.shell.handed.${handed}.body`),
    };
  }
  return { intent: "success", title: saved };
}
