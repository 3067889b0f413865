import { Link, Text, tokens } from "@fluentui/react-components";
import { type Entered as EnteredFigure, forwardOf } from "../../core/audit/forward";
import type { SourceFigure, StoredSummary } from "../../core/audit/stored";
import { indicatorName } from "../../language/names";
import { movementText, partText } from "../../language/numbers";
import { Disclosure } from "../components/Disclosure";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { columnText } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
});

/** Forward from a department's figure: every figure of the summary it enters, and how far each moves with it. */
export function Entered({ source, stored }: { readonly source: SourceFigure; readonly stored: StoredSummary }) {
  const { say } = useWorkspace();
  return (
    <Disclosure size="small" head={say("pane.audit.enters")}>
      <Figures source={source} stored={stored} />
    </Disclosure>
  );
}

function Figures({ source, stored }: { readonly source: SourceFigure; readonly stored: StoredSummary }) {
  const { list, say, go } = useWorkspace();
  const styles = useStyles();
  const figures = forwardOf(stored, list, source);
  return (
    <ul className={styles.list}>
      {figures.map((figure) => (
        <li key={figure.cell} className={styles.item}>
          <Link as="button" onClick={() => go(figure)}>
            {say("pane.audit.entered-figure", {
              cell: figure.cell,
              name: indicatorName(figure.line.indicator, list, say),
              column: columnText(figure, say),
            })}
          </Link>
          <Text size={200} className={styles.quiet}>
            {effectText(figure)}
          </Text>
        </li>
      ))}
    </ul>
  );

  function effectText(figure: EnteredFigure): string {
    const { through, sharePercent, perPercent } = figure;
    const by = through && `${indicatorName(through.indicator, list, say)} ${say(`terms.measure.${through.measure}`)}`;
    const path = by === null ? "" : say("pane.audit.through", { by });
    const share = sharePercent === null ? "" : say("pane.audit.share", { number: partText(sharePercent) });
    const moved = perPercent === null ? "" : say("pane.audit.moves", { moved: movementText(figure, perPercent, say) });
    return [path, share, moved].filter(Boolean).join(say("terms.separator"));
  }
}
