import { Link, Text, tokens } from "@fluentui/react-components";
import type { StoredSummary } from "../../../core/audit/stored";
import type { Cue, CueCell } from "../../../core/cues/cue";
import { samePeriod } from "../../../core/period";
import { cueSentences } from "../../../language/cue-sentence";
import { departmentName } from "../../../language/names";
import { statedText } from "../../../language/numbers";
import { Disclosure } from "../../components/Disclosure";
import { makeStyles } from "../../components/make-styles";
import { useWorkspace } from "../../workspace/workspace";
import { DigitBars } from "./DigitBars";
import { SeriesLine } from "./SeriesLine";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { overflowWrap: "anywhere" },
  cells: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Cells a card lists; the rest is in the package's report. */
const MOST_CELLS = 20;

interface Props {
  readonly cue: Cue;
  readonly stored: StoredSummary;
}

/** One 疑点: what is there and what to look at, how much rests on it, and behind a line its arithmetic and cells. */
export function CueCard({ cue, stored }: Props) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const { name, said, formula, effect } = cueSentences(cue, list, say);
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>{name}</h3>
      <Text size={200} className={styles.quiet}>
        {[departmentName(cue.department, list, say), effect].filter(Boolean).join(" · ")}
      </Text>
      <Text className={styles.words}>{said}</Text>
      <Chart cue={cue} label={said} />
      <Disclosure size="small" head={say("pane.audit.cues.arithmetic")}>
        <Text size={200} className={styles.words}>
          {formula}
        </Text>
      </Disclosure>
      {cue.cells.length > 0 ? (
        <Disclosure size="small" head={say("pane.audit.cues.cells", { count: cue.cells.length })}>
          <ul className={styles.cells}>
            {cue.cells.slice(0, MOST_CELLS).map((cell) => (
              <li key={[cell.file, cell.sheet, cell.cell, cell.indicator, cell.measure].join("/")}>
                <Place cell={cell} stored={stored} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </article>
  );
}

function Chart({ cue: { chart }, label }: { readonly cue: Cue; readonly label: string }) {
  if (chart === null) return null;
  return chart.kind === "digits" ? <DigitBars {...chart} label={label} /> : <SeriesLine {...chart} label={label} />;
}

/** Where a figure stands; a link where the summary's own 证据 has its row. */
function Place({ cell, stored }: { readonly cell: CueCell; readonly stored: StoredSummary }) {
  const { say, go } = useWorkspace();
  const { file, sheet, cell: address, value } = cell;
  const place = [file, sheet && address ? `${sheet}!${address}` : ""].filter(Boolean).join(" ");
  const text = value === null ? place : say("pane.audit.cues.place", { place, value: statedText(value) });
  const row = stored.evidence.find(
    (one) =>
      one.department === cell.department &&
      one.indicator === cell.indicator &&
      one.measure === cell.measure &&
      samePeriod(one.period, cell.period),
  );
  return row ? (
    <Link as="button" onClick={() => go(row.at)} title={say("pane.audit.toEvidence")}>
      {text}
    </Link>
  ) : (
    <Text size={200}>{text}</Text>
  );
}
