import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../pane/components/make-styles";
import type { MapWord } from "./year-map";

/** The color of each word of the map, which never stands without it. */
export const useWordStyles: () => Record<MapWord, string> = makeStyles({
  accepted: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  onTime: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  late: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  returned: { backgroundColor: tokens.colorPalettePumpkinBackground2, color: tokens.colorPalettePumpkinForeground2 },
  missing: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  waiting: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2 },
  none: { backgroundColor: "transparent", color: tokens.colorNeutralForeground3 },
  future: { backgroundColor: "transparent", color: tokens.colorNeutralForeground3 },
});
