import { tokens } from "@fluentui/react-components";

/** A card of the page people land on. */
export const CARD = {
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalS,
  padding: tokens.spacingHorizontalXL,
  borderRadius: tokens.borderRadiusXLarge,
  backgroundColor: tokens.colorNeutralBackground1,
  boxShadow: tokens.shadow2,
} as const;

/** A line that explains another. */
export const QUIET = { color: tokens.colorNeutralForeground3 } as const;
