import { Button, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DocumentMultipleRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { type ReactNode, useSyncExternalStore } from "react";
import type { SummaryBook } from "../../../core/audit/book";
import type { StoredSummary } from "../../../core/audit/stored";
import type { CueReport, UnsearchedCue } from "../../../core/cues/cue";
import { unsearchedSentence } from "../../../language/cue-sentence";
import { countText } from "../../../language/numbers";
import { Disclosure } from "../../components/Disclosure";
import { GrowingList } from "../../components/GrowingList";
import { makeStyles } from "../../components/make-styles";
import { Notice } from "../../components/Notice";
import { ViewFrame } from "../../components/ViewFrame";
import { FileDrop } from "../../files/FileDrop";
import { FileQueuePanel } from "../../files/FileQueuePanel";
import { useFilePicker } from "../../files/use-file-picker";
import { useWorkspace } from "../../workspace/workspace";
import type { Reperformance } from "../reperformance";
import { useGivenFiles } from "../use-given-files";
import { CueCard } from "./CueCard";
import { useCues } from "./use-cues";

const useStyles = makeStyles({
  working: { margin: "auto" },
  title: { margin: 0 },
  given: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly tabs: ReactNode;
  readonly stored: StoredSummary;
  readonly book: SummaryBook;
  readonly reperformance: Reperformance;
}

/** 疑点 of the month for an auditor, by their effect on the district's figures. */
export default function CuesView({ tabs, stored, book, reperformance }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { status } = useSyncExternalStore(reperformance.subscribe, reperformance.get);
  const start = useGivenFiles(reperformance, book);
  const files = useFilePicker(say("pane.audit.cues.files"), start);
  const folder = useFilePicker(say("pane.audit.cues.folder"), start, "folder");
  const report = useCues(stored, book, reperformance, status === "done");
  if (status === "reading")
    return <ViewFrame action={<FileQueuePanel reading={reperformance.reading} />}>{tabs}</ViewFrame>;
  const none = status === "none";
  return (
    <FileDrop onFound={none ? start : () => undefined}>
      <ViewFrame
        action={
          none ? (
            <Button appearance="primary" icon={<FolderOpenRegular />} onClick={folder.open}>
              {say("pane.audit.cues.folder")}
            </Button>
          ) : null
        }
      >
        {tabs}
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("cues.caution")}</MessageBarBody>
        </MessageBar>
        {report === null ? (
          <Spinner className={styles.working} label={say("pane.audit.cues.working")} role="status" />
        ) : (
          <Report report={report} stored={stored} />
        )}
        {none ? (
          <div className={styles.given}>
            <Text size={200}>{say("pane.audit.cues.more")}</Text>
            <Button size="small" icon={<DocumentMultipleRegular />} onClick={files.open}>
              {say("pane.audit.cues.files")}
            </Button>
          </div>
        ) : null}
        {files.input}
        {folder.input}
      </ViewFrame>
    </FileDrop>
  );
}

function Report({
  report: { cues, unsearched },
  stored,
}: {
  readonly report: CueReport;
  readonly stored: StoredSummary;
}) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const counted = say("cues.count", {
    count: countText(cues.length),
    period: say("terms.period", { ...stored.period }),
  });
  return (
    <>
      {cues.length === 0 ? (
        <Notice beside icon={<CheckmarkCircleRegular />} role="status" title={say("cues.none")} />
      ) : (
        <>
          <div role="status">
            <Text as="h2" weight="semibold" block className={styles.title}>
              {counted}
            </Text>
          </div>
          <GrowingList items={cues} label={counted} keyOf={({ kind }, index) => `${kind}-${index}`}>
            {(cue) => <CueCard cue={cue} stored={stored} />}
          </GrowingList>
        </>
      )}
      <Unsearched unsearched={unsearched} />
    </>
  );
}

/** What was not looked for, so that nothing found is not read into it. */
function Unsearched({ unsearched }: { readonly unsearched: readonly UnsearchedCue[] }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  if (unsearched.length === 0) return null;
  return (
    <Disclosure head={say("pane.audit.cues.unsearched", { count: unsearched.length })}>
      <ul className={styles.list}>
        {unsearched.map((one) => (
          <li key={one.kind}>{unsearchedSentence(one, say)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
