import { Button, Link, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { StoredSummary } from "../../../core/audit/stored";
import { formatPeriod } from "../../../core/period";
import type { Sample, SampleItem } from "../../../core/sampling/sample";
import { departmentName, indicatorName, nameOf } from "../../../language/names";
import { countText, statedText } from "../../../language/numbers";
import { GrowingList } from "../../components/GrowingList";
import { makeStyles } from "../../components/make-styles";
import { savedToast } from "../../components/saved-toast";
import { openBuilder } from "../../engine/builder";
import { useWorkspace } from "../../workspace/workspace";
import type { DrawnSample } from "./drawing";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  save: { alignSelf: "flex-start" },
});

interface Props {
  readonly drawn: DrawnSample;
  readonly stored: StoredSummary;
}

/** The sample drawn, each item with its cell, and its working paper to be filled in. */
export function Drawn({ drawn, stored }: Props) {
  const { say } = useWorkspace();
  const { sample, size } = drawn;
  if ("obstacle" in sample) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {say(`pane.audit.sample.obstacle.${sample.obstacle}`, { size, population: sample.population })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { method, seed, population, items } = sample;
  const names = { method: say(`sampling.method.${method}`), seed };
  const said = say("sampling.sample.result", { population: countText(population.size), count: items.length, ...names });
  const whole = items.filter(({ selectedBy }) => selectedBy === "whole").length;
  return (
    <>
      <Text role="status">{said}</Text>
      {whole > 0 ? <Text size={200}>{say("sampling.sample.whole", { count: whole })}</Text> : null}
      <SavePaper drawn={drawn} stored={stored} />
      <Items sample={sample} stored={stored} label={said} />
    </>
  );
}

function Items({
  sample,
  stored,
  label,
}: {
  readonly sample: Sample;
  readonly stored: StoredSummary;
  readonly label: string;
}) {
  const { list, say, go } = useWorkspace();
  const styles = useStyles();
  const rowOf = (item: SampleItem) =>
    stored.evidence.find(
      ({ sha256, sheet, cell }) => sha256 === item.sha256 && sheet === item.sheet && cell === item.cell,
    );
  return (
    <GrowingList
      items={sample.items}
      label={label}
      keyOf={({ sha256, sheet, cell }) => [sha256, sheet, cell].join("/")}
    >
      {(item) => (
        <div className={styles.item}>
          <Link as="button" onClick={() => go(rowOf(item)!.at)} title={say("pane.audit.toEvidence")}>
            {say("pane.audit.of", {
              name: `${departmentName(item.department, list, say)} ${indicatorName(item.indicator, list, say)}`,
              measure: say(`terms.measure.${item.measure}`),
            })}
          </Link>
          <Text size={200} className={styles.quiet}>
            {say("pane.audit.cues.place", {
              place: `${item.file} ${item.sheet}!${item.cell}`,
              value: statedText(item.value),
            })}
          </Text>
        </div>
      )}
    </GrowingList>
  );
}

/** Hands over the working paper (底稿) of the sample. */
function SavePaper({ drawn: { scope, method, size, seed }, stored }: Props) {
  const { host, list, language, platform, reading, say, run, toast } = useWorkspace();
  const styles = useStyles();
  const [working, setWorking] = useState(false);
  const save = async () => {
    setWorking(true);
    await run(async () => {
      const summary = { file: reading.fileName, sha256: platform.sha256(await host.bytes()) };
      const request = { stored, list, scope, method, size, seed, summary, language };
      const { bytes } = await openBuilder().call("paper", request);
      const name = say("pane.audit.sample.file", {
        area: nameOf(list.header.area, say),
        period: formatPeriod(stored.period),
      });
      toast(savedToast(say, await host.save(bytes, `${name}.xlsx`), say("pane.audit.sample.saved")));
    });
    setWorking(false);
  };
  return (
    <Button
      className={styles.save}
      icon={working ? <Spinner size="tiny" /> : <SaveRegular />}
      disabledFocusable={working}
      onClick={() => void save()}
    >
      {say("pane.audit.sample.save")}
    </Button>
  );
}
