import { MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../../core/grid/grid";
import { parsePeriod } from "../../../core/period";
import { countText } from "../../../language/numbers";
import { makeStyles } from "../../../pane/components/make-styles";
import type { CueAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { useLoaded } from "../use-loaded";
import { CueItem } from "./CueItem";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    overflow: "auto",
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", maxWidth: "920px" },
  unsearched: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly period: string;
  /** Opens a unit's form of a month at a cell. */
  onShow(department: string, cell: CellAddress, period: string): void;
}

/** 疑点 of the month, for the auditor alone: what may be looked at first, with what could not be looked for. */
export default function CuesView({ period, onShow }: Props) {
  const { service, say } = useDesk();
  const styles = useStyles();
  const loaded = useLoaded(`cues ${period}`, () => service.get<CueAnswer>(`/periods/${period}/cues`));
  return (
    <Loading loaded={loaded}>
      {({ cues, unsearched }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
        <section className={styles.view} tabIndex={0} aria-label={say("cues.title")}>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{say("cues.caution")}</MessageBarBody>
          </MessageBar>
          <Text as="h2" weight="semibold" className={styles.title} role="status">
            {cues.length === 0
              ? say("cues.none")
              : say("cues.count", {
                  count: countText(cues.length),
                  period: say("terms.period", { ...parsePeriod(period)! }),
                })}
          </Text>
          <ul className={styles.list}>
            {cues.map((cue) => (
              <CueItem key={`${cue.kind} ${cue.department} ${cue.said}`} cue={cue} onShow={onShow} />
            ))}
          </ul>
          {unsearched.length === 0 ? null : (
            <ul className={styles.unsearched}>
              {unsearched.map(({ kind, message }) => (
                <li key={kind}>{message}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Loading>
  );
}
