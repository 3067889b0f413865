import { Button, Spinner, Text, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { backtestReport } from "../../actions/backtest";
import { filesOf } from "../../core/targets/files";
import type { TargetList } from "../../core/targets/schema";
import { testedFigureText } from "../../language/backtest-sentence";
import { departmentName } from "../../language/names";
import { Disclosure } from "../components/Disclosure";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

type Report = ReturnType<typeof backtestReport>;
type Rule = Report["rules"][number];

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  rule: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  cases: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What the open draft's relations and limits would have found in the forms the service has, for the bureau. */
export default function Backtest({ draft }: { readonly draft: TargetList }) {
  const { say, run, service } = useWorkspace();
  const styles = useStyles();
  const [tried, setTried] = useState<{ readonly draft: TargetList; readonly report: Report } | null>(null);
  const [isTrying, setTrying] = useState(false);
  const attempt = async (all: boolean) => {
    setTrying(true);
    const body = { files: filesOf(draft), all };
    const report = await run(() => service.desk!.post<Report>("/lists/backtest", body));
    setTrying(false);
    if (report) setTried({ draft, report });
  };
  // What was tried of the list before somebody went on editing it says nothing of it now.
  const report = tried?.draft === draft ? tried.report : null;
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {say("pane.targets.backtest.title")}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say("pane.targets.backtest.body")}
      </Text>
      <div className={styles.actions}>
        <Button icon={<HistoryRegular />} disabledFocusable={isTrying} onClick={() => void attempt(false)}>
          {say("pane.targets.backtest.try")}
        </Button>
        <Button appearance="subtle" disabledFocusable={isTrying} onClick={() => void attempt(true)}>
          {say("pane.targets.backtest.tryAll")}
        </Button>
      </div>
      <div role="status">
        {isTrying ? <Spinner size="tiny" label={say("pane.targets.backtest.trying")} /> : null}
        {report && !isTrying ? <Text size={200}>{summaryOf(report, say)}</Text> : null}
      </div>
      {(report && !isTrying ? telling(report) : []).map((rule) => (
        <RuleCases key={`${rule.kind} ${rule.id}`} rule={rule} draft={draft} />
      ))}
    </section>
  );
}

const telling = ({ rules }: Report) => rules.filter(({ hits, missed, undecided }) => hits + missed + undecided > 0);

function summaryOf(report: Report, say: ReturnType<typeof useWorkspace>["say"]): string {
  const { rules, months, forms, versions } = report;
  if (rules.length === 0) return say("pane.targets.backtest.nothing");
  const silent = rules.length - telling(report).length;
  return (
    say("pane.targets.backtest.tried", { months: months.length, forms, versions }) +
    (silent > 0 ? say("pane.targets.backtest.silent", { count: silent }) : "")
  );
}

function RuleCases({ rule, draft }: { readonly rule: Rule; readonly draft: TargetList }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { check, name, message, found, notFound } = rule;
  const cases = [
    ...found.map(({ figures, outcome, ...place }) => ({ ...place, outcome, figures })),
    ...notFound.map(({ figure, ...place }) => ({ ...place, outcome: "missed" as const, figures: [figure] })),
  ];
  const head = (
    <span className={styles.rule}>
      <Text weight="semibold">{say("terms.check", { code: check, name })}</Text>
      <Text>{message}</Text>
    </span>
  );
  if (cases.length === 0) return head;
  return (
    <Disclosure head={head}>
      <ul className={styles.cases}>
        {cases.map(({ period, department, version, outcome, figures }) => (
          <li key={`${period} ${department} ${outcome} ${figures[0]?.indicator} ${figures[0]?.measure}`}>
            <Text size={200}>
              {say("pane.targets.backtest.case", {
                period,
                department: departmentName(department, draft, say),
                version,
                outcome: say(`pane.targets.backtest.outcome.${outcome}`),
                figures: figures.map((figure) => testedFigureText(figure, draft, say)).join(say("terms.separator")),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
