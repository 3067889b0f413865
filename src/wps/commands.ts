import type { Pane } from "../pane/mount";
import type { Application } from "./application";

/** What the add-in's own page, which holds the ribbon, leaves for the pane: "1711353600000.1:check". */
const COMMAND = "huizong.command";

/** Milliseconds between two looks; WPS tells nothing of what is left. */
const LOOK = 400;

const COMMANDS = ["check", "submit", "rollup", "trace"] as const;

/** Does what the ribbon's buttons ask from now on; what was asked while the pane was opening too. */
export function followRibbon({ PluginStorage: storage }: Application, pane: Pane): void {
  let done: unknown = null;
  const look = () => {
    const asked = storage.getItem(COMMAND);
    if (typeof asked !== "string" || asked === "" || asked === done) return;
    done = asked;
    storage.setItem(COMMAND, "");
    const command = COMMANDS.find((one) => asked.endsWith(`:${one}`));
    if (command) pane.command(command);
  };
  look();
  setInterval(look, LOOK);
}

/** Hides the pane: where it is docked it may cover WPS's own way to close it. */
export function hidePane(app: Application): void {
  const id = app.PluginStorage.getItem("huizong.pane");
  const pane = id ? app.GetTaskPane(Number(id)) : null;
  if (pane) pane.Visible = false;
}
