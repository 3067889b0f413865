import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, MathFormulaRegular, SubtractRegular } from "@fluentui/react-icons";
import { exactText } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { makeStyles } from "../../pane/components/make-styles";
import { MARK_LETTERS } from "../../pane/host/mark-look";
import type { Mark } from "../../pane/host/workbook-host";
import type { Zoom } from "./geometry";
import type { Tally } from "./tally";
import { ZOOMS, zoomBeside } from "./zoom";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  told: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  level: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginRight: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
  tally: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
  },
  tools: { display: "flex", alignItems: "center", flexShrink: 0 },
  tool: { minWidth: "24px" },
  zoom: { minWidth: "52px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly say: Speaker;
  /** The finding of the cell under the mouse, or what else is to be told of it; null for nothing. */
  readonly hovered: Pick<Mark, "level" | "text"> | string | null;
  /** What the selected block comes to; null where one cell is selected. */
  readonly tally: Tally | null;
  readonly formulas: boolean;
  /** Whether the sheet has formulas to show. */
  readonly hasFormulas: boolean;
  readonly zoom: Zoom;
  /** Percent the sheet is shown at. */
  readonly percent: number;
  onFormulas(shown: boolean): void;
  onZoom(zoom: Zoom): void;
}

/** Under the sheet: what the selection comes to, what is said of the cell under the mouse, and how the sheet is shown. */
export function StatusStrip(props: Props) {
  const { say, hovered, tally, formulas, hasFormulas, zoom, percent, onFormulas, onZoom } = props;
  const styles = useStyles();
  const levels = useLevelStyles();
  const to = (direction: -1 | 1) => onZoom(zoomBeside(percent, direction));
  return (
    <section className={styles.strip} aria-label={say("pane.page.status.label")}>
      <span className={styles.told} aria-hidden={hovered !== null || undefined}>
        {typeof hovered === "string" ? hovered : null}
        {hovered !== null && typeof hovered !== "string" ? (
          <>
            <span className={mergeClasses(levels[hovered.level], styles.level)}>{MARK_LETTERS[hovered.level]}</span>
            {hovered.text.replace(/^[A-D] /, "")}
          </>
        ) : null}
      </span>
      <output className={styles.tally}>
        {tally ? (
          <>
            {tally.mean === null ? null : <span>{say("pane.page.status.mean", { value: exactText(tally.mean) })}</span>}
            <span>{say("pane.page.status.count", { value: tally.count })}</span>
            {tally.sum === null ? null : <span>{say("pane.page.status.sum", { value: exactText(tally.sum) })}</span>}
          </>
        ) : null}
      </output>
      <span className={styles.tools}>
        {hasFormulas ? (
          <ToggleButton
            className={styles.tool}
            size="small"
            appearance="subtle"
            icon={<MathFormulaRegular />}
            checked={formulas}
            aria-label={say("pane.page.status.formulas")}
            onClick={() => onFormulas(!formulas)}
          />
        ) : null}
        <Button
          className={styles.tool}
          size="small"
          appearance="subtle"
          icon={<SubtractRegular />}
          aria-label={say("pane.page.status.smaller")}
          onClick={() => to(-1)}
        />
        <Menu
          checkedValues={{ zoom: [String(zoom)] }}
          onCheckedValueChange={(_, { checkedItems: [chosen] }) =>
            onZoom(ZOOMS.find((each) => String(each) === chosen) ?? "auto")
          }
          positioning="above-end"
        >
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.zoom}
              size="small"
              appearance="subtle"
              aria-label={say("pane.page.status.zoom", { percent })}
            >
              {say("terms.percent", { number: percent })}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {ZOOMS.map((each) => (
                <MenuItemRadio key={each} name="zoom" value={String(each)}>
                  {typeof each === "number" ? say("terms.percent", { number: each }) : say(`pane.page.status.${each}`)}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button
          className={styles.tool}
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={say("pane.page.status.larger")}
          onClick={() => to(1)}
        />
      </span>
    </section>
  );
}
