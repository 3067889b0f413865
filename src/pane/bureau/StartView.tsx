import { Button, Field, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DocumentMultipleRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { listInForce } from "../../core/targets/known-lists";
import { MakingLine } from "../components/MakingLine";
import { makeStyles } from "../components/make-styles";
import { useBuilder } from "../components/use-builder";
import { ViewFrame } from "../components/ViewFrame";
import { useFilePicker } from "../files/use-file-picker";
import { usePicked } from "../files/use-picked";
import { usePlace, useWorkspace } from "../workspace/workspace";
import { monthOf, offeredLists } from "./offered-lists";
import { RefusedForm } from "./RefusedForm";
import { StartWays } from "./StartWays";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  zoneIcon: { fontSize: "40px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  body: { color: tokens.colorNeutralForeground2, textAlign: "center", textWrap: "balance" },
  pick: { marginTop: tokens.spacingVerticalXS },
  heading: { color: tokens.colorNeutralForeground3, margin: `${tokens.spacingVerticalS} 0 0` },
});

/** What can be begun with a workbook that is none of ours, or with a month nothing has been read of yet. */
export function StartView({ session }: { readonly session: BureauSession }) {
  const { content, shelf, say, service } = useWorkspace();
  const styles = useStyles();
  const builder = useBuilder();
  const pick = useId();
  const files = useFilePicker(say("pane.bureau.drop.files"), usePicked(session.add));
  const folder = useFilePicker(say("pane.bureau.drop.folder"), usePicked(session.add), "folder");
  const offered = offeredLists(shelf);
  const [chosen, setChosen] = useState<string | null>(null);
  const now = monthOf(service.ways?.now);
  const list = offered.find(({ hash }) => hash === chosen) ?? listInForce(shelf, now);
  const refusal = content.kind === "other" ? content.refusal : null;
  usePlace(refusal ? "refused" : null);
  return (
    <ViewFrame
      action={
        <>
          <MakingLine builder={builder} onStopped={() => document.getElementById(pick)?.focus()} />
          <Button id={pick} appearance="primary" icon={<DocumentMultipleRegular />} onClick={files.open}>
            {say("pane.bureau.drop.files")}
          </Button>
        </>
      }
    >
      {refusal ? <RefusedForm refusal={refusal} /> : null}
      <section className={styles.zone}>
        <DocumentMultipleRegular className={styles.zoneIcon} aria-hidden />
        <Subtitle2 as="h2" className={styles.title}>
          {say("pane.bureau.drop.title")}
        </Subtitle2>
        <Text size={200} className={styles.body}>
          {say("pane.bureau.drop.body")}
        </Text>
        <Button className={styles.pick} icon={<FolderOpenRegular />} onClick={folder.open}>
          {say("pane.bureau.drop.folder")}
        </Button>
      </section>
      <Text as="h2" size={200} weight="semibold" className={styles.heading}>
        {say("pane.bureau.ways.title")}
      </Text>
      {offered.length > 1 ? (
        <Field label={say("pane.bureau.ways.ofList")} size="small">
          <Select size="small" value={list.hash} onChange={(_, { value }) => setChosen(value)}>
            {offered.map(({ hash, header: { nameZh, nameEn, version } }) => (
              <option key={hash} value={hash}>
                {say("terms.aside", { about: say("terms.name", { nameZh, nameEn }), text: version })}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <StartWays {...{ session, list, builder }} />
      {files.input}
      {folder.input}
    </ViewFrame>
  );
}
