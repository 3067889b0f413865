import { Button, Field, MessageBar, MessageBarBody, Select, Text, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { evaluatePaper } from "../../../actions/working-paper";
import { conclusionSentences } from "../../../language/sampling-sentence";
import type { Paper } from "../../../workbook/paper/paper";
import { makeStyles } from "../../components/make-styles";
import type { FoundFile } from "../../files/found-files";
import { useFilePicker } from "../../files/use-file-picker";
import { useWorkspace } from "../../workspace/workspace";

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

const CONFIDENCES = [0.8, 0.9, 0.95, 0.99];

/** Reads a filled working paper back and says what it means for the figure it is about. */
export function Evaluation() {
  const { list, platform, say, run } = useWorkspace();
  const styles = useStyles();
  const [confidence, setConfidence] = useState(0.95);
  const [paper, setPaper] = useState<Paper | null>(null);
  const read = (found: readonly FoundFile[]) =>
    void run(async () => {
      setPaper(null);
      setPaper(await paperIn(found[0]!.file, platform));
    });
  const picker = useFilePicker(say("pane.audit.sample.read"), read);
  const evaluated = paper ? evaluatePaper(paper, confidence) : null;
  return (
    <section className={styles.part}>
      <Text as="h2" weight="semibold" block className={styles.title}>
        {say("pane.audit.sample.evaluate")}
      </Text>
      <div className={styles.row}>
        <Field label={say("pane.audit.sample.confidence")}>
          <Select value={String(confidence)} onChange={(_, { value }) => setConfidence(Number(value))}>
            {CONFIDENCES.map((one) => (
              <option key={one} value={one}>
                {say("terms.percent", { number: Math.round(one * 100) })}
              </option>
            ))}
          </Select>
        </Field>
        <Button icon={<DocumentSearchRegular />} onClick={picker.open}>
          {say("pane.audit.sample.read")}
        </Button>
        {picker.input}
      </div>
      {paper && evaluated ? (
        <MessageBar intent={evaluated.conclusion.errors === 0 ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            <div role="status">
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
