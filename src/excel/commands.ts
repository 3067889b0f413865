import type { Pane } from "../pane/mount";

/** Actions of the ribbon, the menu of a cell and the keyboard, as manifest.xml and shortcuts.json name them. */
const ACTIONS = { check: "check", seal: "submit", rollup: "rollup", trace: "trace" } as const;

/** Lets Excel's buttons show the pane at the view they ask for. */
export function associateCommands(pane: Promise<Pane>): void {
  for (const [action, command] of Object.entries(ACTIONS)) {
    Office.actions.associate(action, async (event?: Office.AddinCommands.Event) => {
      try {
        await showPane();
        (await pane).command(command);
      } finally {
        event?.completed();
      }
    });
  }
}

/** Without a shared runtime the button itself has opened the pane. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane();
}
