/** What the add-in did to its own frame: the pane's state and what it asked of the ribbon. */
export interface AddinFrame {
  state: "Inactive" | "Background" | "Visible";
  startState: "Inactive" | "Background" | "Visible";
  /** Bodies of `Office.ribbon.requestUpdate`, oldest first. */
  readonly ribbonUpdates: unknown[];
}
