import { Button, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { evaluatePaper } from "../../../actions/working-paper";
import { conclusionSentences } from "../../../language/sampling-sentence";
import type { Paper } from "../../../workbook/paper/paper";
import { ConfidenceField } from "../../components/ConfidenceField";
import { makeStyles } from "../../components/make-styles";
import type { FoundFile } from "../../files/found-files";
import { useFilePicker } from "../../files/use-file-picker";
import { useWorkspace } from "../../workspace/workspace";
import { EnterPaper } from "./EnterPaper";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  said: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

/** Reads a filled working paper back and says what it means for the figure it is about. */
export function Evaluation() {
  const { list, platform, say, run } = useWorkspace();
  const styles = useStyles();
  const [confidence, setConfidence] = useState(0.95);
  const [filled, setFilled] = useState<{ readonly paper: Paper; readonly file: File } | null>(null);
  const read = ([found]: readonly FoundFile[]) =>
    void run(async () => {
      setFilled(null);
      setFilled({ paper: await paperIn(found!.file, platform), file: found!.file });
    });
  const paper = filled?.paper ?? null;
  const shown = useRef<HTMLDivElement>(null);
  // Under the sample it was drawn as it would be missed.
  useEffect(() => {
    if (filled) shown.current?.scrollIntoView({ block: "nearest" });
  }, [filled]);
  const picker = useFilePicker(say("pane.audit.sample.read"), read);
  const evaluated = paper ? evaluatePaper(paper, confidence) : null;
  return (
    <section className={styles.part}>
      <Text as="h2" weight="semibold" block className={styles.title}>
        {say("pane.audit.sample.evaluate")}
      </Text>
      <div className={styles.row}>
        <ConfidenceField say={say} confidence={confidence} onChange={setConfidence} />
        <Button icon={<DocumentSearchRegular />} onClick={picker.open}>
          {say("pane.audit.sample.read")}
        </Button>
        {picker.input}
      </div>
      {paper && evaluated ? (
        <MessageBar intent={evaluated.conclusion.errors === 0 ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            <div role="status" ref={shown}>
              <ul className={styles.said}>
                {conclusionSentences(
                  evaluated.conclusion,
                  { confidence, population: paper.sample.population.size, projection: evaluated.projection, list },
                  say,
                ).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {filled ? <EnterPaper file={filled.file} confidence={confidence} /> : null}
    </section>
  );
}

/** The filled paper in a file, in whichever language it was written. What reads it is loaded when it is asked for. */
async function paperIn(
  file: File,
  platform: Parameters<typeof import("../../../actions/filled-paper").readFilledPaper>[2],
) {
  const [{ readFilledPaper }, { LANGUAGES }, { loadSpeaker }, buffer] = await Promise.all([
    import("../../../actions/filled-paper"),
    import("../../../language/make-speaker"),
    import("../../../language/load-speaker"),
    file.arrayBuffer(),
  ]);
  const speakers = await Promise.all(LANGUAGES.map(loadSpeaker));
  return readFilledPaper({ name: file.name, bytes: new Uint8Array(buffer) }, speakers, platform);
}
