import { useState } from "react";
import { browserSettings } from "../../pane/host/settings";
import type { Zoom } from "./geometry";

/** The zooms to choose from; percentages are of the sheet's own size. */
export const ZOOMS: readonly Zoom[] = ["auto", "width", 50, 75, 100, 125, 150, 200];

/** Percent of one step of a button or a wheel, and how far they go. */
const [STEP, LEAST, MOST] = [10, 30, 300];
const SETTING = "sheet-zoom";

/** The next zoom from a percentage, on whole tens. */
export function zoomBeside(percent: number, direction: -1 | 1): number {
  const next = direction > 0 ? Math.floor(percent / STEP + 1) : Math.ceil(percent / STEP - 1);
  return Math.min(MOST, Math.max(LEAST, next * STEP));
}

/** How large sheets are shown, as it was chosen last on this machine. */
export function useZoom(): readonly [Zoom, (zoom: Zoom) => void] {
  const [zoom, setZoom] = useState<Zoom>(() => readZoom(browserSettings.read(SETTING)));
  const choose = (chosen: Zoom) => {
    browserSettings.save(SETTING, String(chosen));
    setZoom(chosen);
  };
  return [zoom, choose];
}

function readZoom(kept: string | null): Zoom {
  if (kept === "width") return kept;
  const percent = Number(kept);
  return percent >= LEAST && percent <= MOST ? percent : "auto";
}
