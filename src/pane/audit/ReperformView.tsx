import { Button, Spinner, tokens } from "@fluentui/react-components";
import {
  ArrowResetRegular,
  ArrowSyncCheckmarkRegular,
  CheckmarkCircleRegular,
  DocumentMultipleRegular,
  FolderOpenRegular,
} from "@fluentui/react-icons";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { SummaryBook } from "../../core/audit/book";
import type { StoredSummary } from "../../core/audit/stored";
import { countText } from "../../language/numbers";
import { FailedState } from "../components/FailedState";
import { LoadingState } from "../components/LoadingState";
import { makeStyles } from "../components/make-styles";
import { Notice } from "../components/Notice";
import { ViewFrame } from "../components/ViewFrame";
import { FileDrop } from "../files/FileDrop";
import { FileQueuePanel } from "../files/FileQueuePanel";
import { useFilePicker } from "../files/use-file-picker";
import { useWorkspace } from "../workspace/workspace";
import { Differences, UnverifiedList } from "./Differences";
import { PackButton } from "./PackButton";
import type { Reperformance } from "./reperformance";
import { useGivenFiles } from "./use-given-files";

const useStyles = makeStyles({
  working: { margin: "auto" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly tabs: ReactNode;
  readonly stored: StoredSummary;
  readonly book: SummaryBook;
  readonly reperformance: Reperformance;
}

/** The whole summary computed again from the forms it was made of. */
export function ReperformView({ tabs, stored, book, reperformance }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const state = useSyncExternalStore(reperformance.subscribe, reperformance.get);
  useEffect(() => reperformance.follow(book), [reperformance, book]);
  const start = useGivenFiles(reperformance, book);
  const files = useFilePicker(say("pane.audit.reperform.files"), start);
  const folder = useFilePicker(say("pane.audit.reperform.folder"), start, "folder");
  const again = (
    <Button appearance="primary" icon={<ArrowResetRegular />} onClick={reperformance.reset}>
      {say("pane.audit.reperform.again")}
    </Button>
  );
  const frame = (body: ReactNode, action: ReactNode = null) => (
    <ViewFrame action={action}>
      {tabs}
      {body}
    </ViewFrame>
  );
  switch (state.status) {
    case "none":
      return (
        <FileDrop onFound={start}>
          {frame(
            <>
              <Notice
                icon={<ArrowSyncCheckmarkRegular />}
                title={say("pane.audit.reperform.title")}
                body={say("pane.audit.reperform.body")}
                actions={
                  <Button icon={<FolderOpenRegular />} onClick={folder.open}>
                    {say("pane.audit.reperform.folder")}
                  </Button>
                }
              />
              {files.input}
              {folder.input}
            </>,
            <Button appearance="primary" icon={<DocumentMultipleRegular />} onClick={files.open}>
              {say("pane.audit.reperform.files")}
            </Button>,
          )}
        </FileDrop>
      );
    case "reading":
      return frame(<LoadingState say={say} part="view" />, <FileQueuePanel reading={reperformance.reading} />);
    case "comparing":
      return frame(<Spinner className={styles.working} label={say("pane.audit.reperform.working")} role="status" />);
    case "failed":
      return frame(<FailedState error={state.error} say={say} onRetry={reperformance.reset} />);
    case "done": {
      const { cells, differences, unverified } = state.verification;
      return frame(
        <>
          {differences.length > 0 ? (
            <Differences verification={state.verification} />
          ) : (
            <Notice
              role="status"
              tone="good"
              icon={<CheckmarkCircleRegular />}
              title={say("pane.audit.reperform.same", { cells: countText(cells) })}
              body={say("pane.audit.reperform.sameBody", { files: state.files })}
            />
          )}
          <UnverifiedList unverified={unverified} />
        </>,
        <div className={styles.actions}>
          {again}
          <PackButton stored={stored} reperformance={reperformance} />
        </div>,
      );
    }
  }
}
