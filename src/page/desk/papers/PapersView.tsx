import { Button, Text, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { EnteredPaper } from "../../../client/answers";
import { parsePeriod } from "../../../core/period";
import { ConfidenceField } from "../../../pane/components/ConfidenceField";
import { makeStyles } from "../../../pane/components/make-styles";
import { useFilePicker } from "../../../pane/files/use-file-picker";
import { errorMessage } from "../../../pane/workspace/error-message";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { ScrollRegion } from "../ScrollRegion";
import { useLoaded } from "../use-loaded";
import { PapersTable } from "./PapersTable";

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
  body: { maxWidth: "920px" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
});

/** 审计底稿 of the month, for the auditor alone: what was entered, what it came to, and the way to enter another. */
export default function PapersView({ period }: { readonly period: string }) {
  const { service, say, tell } = useDesk();
  const styles = useStyles();
  const [confidence, setConfidence] = useState(0.95);
  const [isEntering, setEntering] = useState(false);
  const loaded = useLoaded(`papers ${period}`, async () => {
    const { papers } = await service.get<{ papers: readonly EnteredPaper[] }>(`/periods/${period}/papers`);
    return papers.toReversed();
  });
  const enter = async (file: File) => {
    setEntering(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { paper, again } = await service.enterPaper({ name: file.name, bytes, confidence });
      tell({ intent: "success", title: say(`desk.papers.${again ? "again" : "done"}`, { place: paper.logIndex }) });
      await loaded.reload();
    } catch (error) {
      const { title, body } = errorMessage(error, say);
      tell({ intent: "error", title, body });
    } finally {
      setEntering(false);
    }
  };
  const picker = useFilePicker(say("desk.papers.enter"), ([found]) => void enter(found!.file));
  const title = say("desk.papers.title", { period: say("terms.period", { ...parsePeriod(period)! }) });
  return (
    <ScrollRegion className={styles.view} label={title}>
      <Text as="h2" weight="semibold" size={400} className={styles.title}>
        {title}
      </Text>
      <Text className={styles.body}>{say("desk.papers.body")}</Text>
      {service.below ? null : (
        <div className={styles.row}>
          <ConfidenceField say={say} confidence={confidence} onChange={setConfidence} />
          <Button
            appearance="primary"
            icon={<DocumentAddRegular />}
            disabledFocusable={isEntering}
            onClick={() => isEntering || picker.open()}
          >
            {say(isEntering ? "desk.papers.entering" : "desk.papers.enter")}
          </Button>
          {picker.input}
        </div>
      )}
      <Loading loaded={loaded}>
        {(papers) =>
          papers.length === 0 ? (
            <Text role="status">{say("desk.papers.none")}</Text>
          ) : (
            <PapersTable period={period} papers={papers} />
          )
        }
      </Loading>
    </ScrollRegion>
  );
}
