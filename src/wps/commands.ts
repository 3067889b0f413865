import type { Pane } from "../pane/mount";
import type { Seat } from "./seat";

/** Milliseconds between two looks; WPS tells nothing of what is left. */
const LOOK = 400;

const COMMANDS = ["check", "submit", "rollup", "trace"] as const;

/** Does what the ribbon's buttons ask of this pane from now on; what was asked while it was opening too. */
export function followRibbon(seat: Seat, pane: Pane): void {
  let done: string | null = null;
  const look = () => {
    const asked = seat.takeCommand();
    if (asked === null || asked === done) return;
    done = asked;
    const command = COMMANDS.find((one) => asked.endsWith(`:${one}`));
    if (command) pane.command(command);
  };
  look();
  setInterval(look, LOOK);
}
