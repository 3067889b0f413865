import { Button, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { FormStanding, ScanFile } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import type { PeriodState } from "../../core/states/state";
import { makeStyles } from "../../pane/components/make-styles";
import { Notice } from "../../pane/components/Notice";
import { download } from "../../pane/host/download";
import { errorMessage } from "../../pane/workspace/error-message";
import { readFile } from "../files/read-file";
import { allowedActions } from "./allowed";
import type { FindingReport } from "./answers";
import { useDesk } from "./desk-context";
import { useDraft } from "./drafts";
import { FindingItem } from "./FindingItem";
import { Loading } from "./Loading";
import { RecordTable } from "./RecordTable";
import { isPicked, NO_RETURN, type ReturnDraft, withCells, withoutCells } from "./returning";
import { ScrollRegion } from "./ScrollRegion";
import { formPath } from "./service";
import { type UnitDialog, UnitDialogs } from "./UnitDialogs";
import { UnitHead } from "./UnitHead";
import { UnitNotes } from "./UnitNotes";
import { UnitSheet } from "./UnitSheet";
import { useLoaded } from "./use-loaded";
import { VersionChanges } from "./VersionChanges";

const useStyles = makeStyles({
  view: { display: "flex", flexGrow: 1, minHeight: 0 },
  side: {
    width: ["420px", "clamp(380px, 34vw, 520px)"],
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** A unit's form to be opened, at a version and a cell where one was clicked. */
export interface OpenedUnit {
  readonly department: string;
  readonly version: number | null;
  readonly cell: CellAddress | null;
}

interface Props {
  readonly period: string;
  readonly periodState: PeriodState;
  readonly opened: OpenedUnit;
  onBack(): void;
  /** Something was done that the roster shows. */
  onChanged(): void;
}

/** One unit's form of the month: its findings, versions and record, and the original beside them. */
export function UnitView(props: Props) {
  const { service } = useDesk();
  const { period, opened } = props;
  const path = formPath({ period, department: opened.department });
  const loaded = useLoaded(path, () => service.get<FormStanding>(path), true);
  return <Loading loaded={loaded}>{(form) => <UnitForm {...props} form={form} reload={loaded.reload} />}</Loading>;
}

function UnitForm({
  periodState,
  opened,
  onBack,
  onChanged,
  form,
  reload,
}: Props & { readonly form: FormStanding; reload(): Promise<void> }) {
  const { service, say, tell } = useDesk();
  const styles = useStyles();
  const [chosen, setChosen] = useState(opened.version);
  const [section, setSection] = useState<"findings" | "changes" | "record">("findings");
  const [focus, setFocus] = useState(opened.cell);
  const [dialog, setDialog] = useState<UnitDialog | null>(null);
  const { area, name, role } = service.account;
  const draftName = `${area}.${name}.${form.period}.${form.department}.return`;
  const returning = useDraft<ReturnDraft>(draftName, NO_RETURN);
  const version = chosen ?? form.version;
  const unit = say("terms.name", { nameZh: form.nameZh, nameEn: form.nameEn });
  const allowed = allowedActions(role, form.state, periodState);
  const canReturn = allowed.includes("return") && version === form.version;
  const shown = useLoaded(`${formPath(form)} ${version}`, async () => {
    if (version === 0) return { original: null };
    const stem = `${formPath(form)}/${version}`;
    const { fileName } = form.versions.find((one) => one.version === version)!;
    const [{ findings }, bytes] = await Promise.all([
      service.get<{ findings: readonly FindingReport[] }>(`${stem}/findings`),
      service.bytes(`${stem}/file`),
    ]);
    return { original: { findings, file: await readFile(fileName, bytes) } };
  });
  const original = shown.value?.original ?? null;
  const findings = useMemo(() => (original?.findings ?? []).filter(({ underAnother }) => !underAnother), [original]);
  const pick = (places: readonly CellAddress[], why = "") => {
    const { draft, change } = returning;
    const isThere = places.every((place) => isPicked(draft, place));
    change(isThere ? withoutCells(draft, places) : withCells(draft, places, why));
  };
  const save = async ({ number, fileName, type }: ScanFile) => {
    try {
      download(await service.bytes(`${formPath(form)}/scans/${number}`), fileName, type);
    } catch (error) {
      tell({ intent: "error", ...errorMessage(error, say) });
    }
  };
  const changed = async () => {
    await reload();
    onChanged();
  };
  const count = returning.draft.cells.length;
  return (
    <div className={styles.view}>
      <section className={styles.side} aria-label={unit}>
        <div className={styles.head}>
          <UnitHead form={form} unit={unit} version={version} onVersion={setChosen} onBack={onBack} />
          <TabList
            size="small"
            selectedValue={section}
            onTabSelect={(_, { value }) => setSection(value as typeof section)}
          >
            <Tab value="findings">{say("desk.unit.sections.findings", { count: findings.length })}</Tab>
            <Tab value="changes">{say("desk.unit.sections.changes")}</Tab>
            <Tab value="record">{say("desk.unit.sections.record")}</Tab>
          </TabList>
        </div>
        <ScrollRegion className={styles.body} label={say("desk.unit.shown")}>
          {section === "findings" ? (
            <>
              <UnitNotes
                form={form}
                canDecide={role === "bureau" && periodState === "open"}
                onShow={({ sheet, cell }) => setFocus({ sheet, cell })}
                onScan={(scan) => void save(scan)}
                onDecide={(exemption, grant) => setDialog({ kind: "exemption", exemption, grant })}
              />
              {original && findings.length === 0 ? <Text>{say("desk.unit.noFindings")}</Text> : null}
              {findings.map((finding) => (
                <FindingItem
                  key={`${finding.code} ${finding.message}`}
                  finding={finding}
                  onShow={({ sheet, cell }) => setFocus({ sheet, cell })}
                  pick={
                    canReturn
                      ? {
                          isPicked: finding.cells.every((place) => isPicked(returning.draft, place)),
                          onPick: () => pick(finding.cells, finding.message),
                        }
                      : undefined
                  }
                />
              ))}
            </>
          ) : section === "changes" ? (
            <VersionChanges form={form} onShow={({ sheet, cell }) => setFocus({ sheet, cell })} />
          ) : (
            <RecordTable form={form} />
          )}
        </ScrollRegion>
        <div className={styles.actions}>
          {allowed.map((action) => (
            <Button
              key={action}
              appearance={action === "accept" ? "primary" : "secondary"}
              disabled={(action === "return" || action === "accept") && version !== form.version}
              onClick={() => setDialog({ kind: action })}
            >
              {action === "return" && count > 0 ? say("desk.act.returnCount", { count }) : say(`desk.act.${action}`)}
            </Button>
          ))}
          {role === "bureau" ? (
            <Button onClick={() => setDialog({ kind: "review" })}>
              {say(form.reviewed ? "desk.act.reviewOff" : "desk.act.reviewOn")}
            </Button>
          ) : null}
          {original ? (
            <Button icon={<ArrowDownloadRegular />} onClick={() => download(original.file.bytes, original.file.name)}>
              {say("desk.unit.download")}
            </Button>
          ) : null}
        </div>
      </section>
      <div className={styles.sheet}>
        <Loading loaded={shown}>
          {({ original: there }) =>
            there === null ? (
              <Notice title={say("desk.unit.nothing")} />
            ) : (
              <UnitSheet
                file={there.file}
                findings={findings}
                focus={focus}
                draft={canReturn ? returning.draft : null}
                onPick={(place) => pick([place])}
              />
            )
          }
        </Loading>
      </div>
      <UnitDialogs
        dialog={dialog}
        form={form}
        unit={unit}
        findings={findings}
        returning={returning}
        onChanged={() => void changed()}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
