import { Button, Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Level } from "../../core/findings/finding";
import type { CellAddress } from "../../core/grid/grid";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  level: {
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { textWrap: "pretty" },
  explained: {
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorder1}`,
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is told of a finding, whichever answer it came with. */
export interface ToldFinding {
  readonly code: string;
  readonly level: Level;
  readonly outcome: "fail" | "undecided";
  readonly message: string;
  readonly cells: readonly CellAddress[];
  readonly explanation?: string | undefined;
  /** In how many earlier months it was explained in the same words. */
  readonly reused?: number | undefined;
}

interface Props {
  readonly finding: ToldFinding;
  /** The unit's name, where findings of several stand together. */
  readonly unit?: string;
  /** Shows a cell of the form. */
  onShow?(place: CellAddress): void;
  /** Puts the finding's cells into the return, or takes them out. */
  readonly pick?: { readonly isPicked: boolean; onPick(): void } | undefined;
}

/** A finding: level by letter, word and color, the sentence, and the cells as links. */
export function FindingItem({ finding, unit, onShow, pick }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const levels = useLevelStyles();
  const { code, level, outcome, message, cells, explanation, reused } = finding;
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.level, levels[level])}>
          {level} {say(`pane.shell.level.${level}`)}
        </span>
        <Text size={200} className={styles.quiet}>
          {outcome === "undecided" ? `${code} ${say("desk.findings.undecided")}` : code}
        </Text>
        {unit === undefined ? null : <Text weight="semibold">{unit}</Text>}
        {onShow
          ? cells.map((place) => (
              <Link
                key={`${place.sheet}!${place.cell}`}
                as="button"
                onClick={() => onShow(place)}
                {...(unit === undefined ? {} : { "aria-label": say("desk.findings.show", { unit, ...place }) })}
              >
                {say("desk.findings.place", { ...place })}
              </Link>
            ))
          : null}
        {pick && cells.length > 0 ? (
          <Button size="small" appearance={pick.isPicked ? "primary" : "secondary"} onClick={pick.onPick}>
            {say(pick.isPicked ? "desk.unit.pickedFinding" : "desk.unit.pickFinding")}
          </Button>
        ) : null}
      </div>
      <Text className={styles.text}>{message}</Text>
      {explanation === undefined ? null : (
        <Text size={200} className={styles.explained}>
          {say("desk.findings.explained", { text: explanation })}
          {reused === undefined ? null : ` ${say("desk.findings.reused", { count: reused })}`}
        </Text>
      )}
    </article>
  );
}
