import { Link, Text, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../../core/grid/grid";
import { parsePeriod } from "../../../core/period";
import { departmentName } from "../../../language/names";
import { statedText } from "../../../language/numbers";
import { DigitBars } from "../../../pane/audit/cues/DigitBars";
import { SeriesLine } from "../../../pane/audit/cues/SeriesLine";
import { makeStyles } from "../../../pane/components/make-styles";
import type { CueAnswer } from "../answers";
import { useDesk } from "../desk-context";

type Shown = CueAnswer["cues"][number];

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** Cells an item names; a cue over a whole sheet would fill the screen. */
const MOST_CELLS = 12;

interface Props {
  readonly cue: Shown;
  onShow(department: string, cell: CellAddress, period: string): void;
}

/** One 疑点 with its arithmetic, its chart and its cells, each of which opens the form it stands on. */
export function CueItem({ cue, onShow }: Props) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const { name, said, formula, effect, department, cells } = cue;
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>{name}</h3>
      <Text size={200} className={styles.quiet}>
        {[departmentName(department, list, say), effect].filter(Boolean).join(" · ")}
      </Text>
      <Text>{said}</Text>
      <Text size={200} className={styles.quiet}>
        {formula}
      </Text>
      <Chart chart={cue.chart} label={said} />
      <ul className={styles.cells}>
        {cells.slice(0, MOST_CELLS).map(({ department: unit, period, sheet, cell, value }) => (
          <li key={[unit, period, sheet, cell].join("/")}>
            <Link as="button" onClick={() => onShow(unit, { sheet, cell }, period)}>
              {say("desk.cues.place", { unit: departmentName(unit, list, say), period, sheet, cell })}
            </Link>
            {value === null ? null : <Text size={200}> {statedText(value)}</Text>}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Chart({ chart, label }: { readonly chart: Shown["chart"]; readonly label: string }) {
  if (chart === null) return null;
  if (chart.kind === "digits") return <DigitBars {...chart} label={label} />;
  const points = chart.points.map(({ period, value }) => ({ period: parsePeriod(period)!, value }));
  return <SeriesLine points={points} flagged={parsePeriod(chart.flagged)!} label={label} />;
}
