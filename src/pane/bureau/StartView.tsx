import {
  Button,
  createFocusOutlineStyle,
  Field,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  Subtitle2,
  shorthands,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  BeakerRegular,
  ClipboardTaskListLtrRegular,
  DocumentMultipleRegular,
  DocumentTableRegular,
  FolderOpenRegular,
} from "@fluentui/react-icons";
import { type ComponentProps, forwardRef, type ReactElement, useId, useState } from "react";
import { formsOf } from "../../core/form/form";
import { listInForce } from "../../core/targets/known-lists";
import { MakingLine } from "../components/MakingLine";
import { makeStyles } from "../components/make-styles";
import { ShareDialog } from "../components/ShareDialog";
import { TemplateMenuItems } from "../components/TemplateMenuItems";
import { useBuilder } from "../components/use-builder";
import { ViewFrame } from "../components/ViewFrame";
import { pickedAlone } from "../files/picked-files";
import { useFilePicker } from "../files/use-file-picker";
import { usePicked } from "../files/use-picked";
import type { SampleSource } from "../host/sample-source";
import { useWorkspace } from "../workspace/workspace";
import { monthOf, offeredLists } from "./offered-lists";
import { RefusedForm } from "./RefusedForm";
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
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  way: {
    ...createFocusOutlineStyle(),
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { ...shorthands.borderColor(tokens.colorCompoundBrandStroke) },
    "&:disabled": { cursor: "default", color: tokens.colorNeutralForegroundDisabled },
  },
  wayIcon: { fontSize: "24px", lineHeight: 1, flexShrink: 0, color: tokens.colorBrandForeground1 },
  wayText: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  menu: { overflowY: "auto" },
});

/** What can be begun with a workbook that is none of ours, or with a month nothing has been read of yet. */
export function StartView({ session }: { readonly session: BureauSession }) {
  const { content, shelf, say, samples, service } = useWorkspace();
  const styles = useStyles();
  const builder = useBuilder();
  const [sharing, setSharing] = useState(false);
  const pick = useId();
  const files = useFilePicker(say("pane.bureau.drop.files"), usePicked(session.add));
  const folder = useFilePicker(say("pane.bureau.drop.folder"), usePicked(session.add), "folder");
  const offered = offeredLists(shelf);
  const [chosen, setChosen] = useState<string | null>(null);
  const now = monthOf(service.ways?.now);
  const list = offered.find(({ hash }) => hash === chosen) ?? listInForce(shelf, now);
  const busy = builder.making !== null;
  const openSample = async (source: SampleSource) => {
    const sample = await builder.sample(shelf.lists[0], source);
    if (!sample) return;
    session.addPast(pickedAlone(sample.past));
    session.add(pickedAlone(sample.forms));
  };
  const refusal = content.kind === "other" ? content.refusal : null;
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
      <div className={styles.ways}>
        <Menu positioning={{ autoSize: true }}>
          <MenuTrigger disableButtonEnhancement>
            <Way name="templates" icon={<DocumentTableRegular />} disabled={busy} />
          </MenuTrigger>
          <MenuPopover className={styles.menu}>
            <MenuList>
              <TemplateMenuItems list={list} builder={builder}>
                <MenuItem onClick={() => void builder.templates(list)}>
                  {say("pane.bureau.ways.allTemplates", { count: formsOf(list).length })}
                </MenuItem>
                <MenuItem onClick={() => setSharing(true)}>{say("pane.bureau.share.menu")}</MenuItem>
              </TemplateMenuItems>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Way
          name="list"
          icon={<ClipboardTaskListLtrRegular />}
          disabled={busy}
          onClick={() => void builder.targetList(list)}
        />
        {samples ? (
          <Way
            name="sample"
            icon={<BeakerRegular />}
            disabled={busy}
            hint={say("pane.bureau.ways.sampleHint", {
              period: say("terms.period", { ...samples.periodOf(shelf.lists[0]) }),
            })}
            onClick={() => void openSample(samples)}
          />
        ) : null}
      </div>
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
      {files.input}
      {folder.input}
    </ViewFrame>
  );
}

interface WayProps extends ComponentProps<"button"> {
  readonly name: "templates" | "list" | "sample";
  readonly icon: ReactElement;
  readonly hint?: string;
}

const Way = forwardRef<HTMLButtonElement, WayProps>(function Way({ name, icon, hint, ...button }, ref) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <button {...button} ref={ref} type="button" className={styles.way}>
      <span className={styles.wayIcon} aria-hidden>
        {icon}
      </span>
      <span className={styles.wayText}>
        <Text weight="semibold">{say(`pane.bureau.ways.${name}`)}</Text>
        <Text size={200} className={styles.quiet}>
          {hint ?? (name === "sample" ? "" : say(`pane.bureau.ways.${name}Hint`))}
        </Text>
      </span>
    </button>
  );
});
