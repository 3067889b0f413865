import { Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FormStanding } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import type { PeriodState } from "../../core/states/state";
import { makeStyles } from "../../pane/components/make-styles";
import { Notice } from "../../pane/components/Notice";
import { readFile } from "../files/read-file";
import { allowedActions } from "./allowed";
import type { FindingReport } from "./answers";
import { cellNamesIn } from "./cell-names";
import { useDesk } from "./desk-context";
import { useDraft } from "./drafts";
import { Loading } from "./Loading";
import { RecordTable } from "./RecordTable";
import { isPicked, NO_RETURN, type ReturnDraft, withCells, withoutCells } from "./returning";
import { ScrollRegion } from "./ScrollRegion";
import { formPath } from "./service";
import { UnitActions } from "./UnitActions";
import { type UnitDialog, UnitDialogs } from "./UnitDialogs";
import { UnitFindings } from "./UnitFindings";
import { UnitHead } from "./UnitHead";
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
  const { service, say } = useDesk();
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
  const shown = useVersion(form, version);
  const original = shown.value?.original ?? null;
  const findings = useMemo(() => (original?.findings ?? []).filter(({ underAnother }) => !underAnother), [original]);
  const pick = (places: readonly CellAddress[], why = "") => {
    const { draft, change } = returning;
    const isThere = places.every((place) => isPicked(draft, place));
    change(isThere ? withoutCells(draft, places) : withCells(draft, places, why));
  };
  const show = ({ sheet, cell }: CellAddress) => setFocus({ sheet, cell });
  const changed = async () => {
    await reload();
    onChanged();
  };
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
            <UnitFindings
              form={form}
              findings={original && findings}
              draft={canReturn ? returning.draft : null}
              canDecide={role === "bureau" && periodState === "open"}
              onShow={show}
              onPick={pick}
              onDecide={(exemption, grant) => setDialog({ kind: "exemption", exemption, grant })}
            />
          ) : section === "changes" ? (
            <VersionChanges form={form} onShow={show} />
          ) : (
            <RecordTable form={form} />
          )}
        </ScrollRegion>
        <UnitActions
          {...{ form, allowed }}
          isNewest={version === form.version}
          picked={returning.draft.cells.length}
          file={original?.file ?? null}
          onAct={setDialog}
        />
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
        nameOf={original?.nameOf ?? (({ cell }) => cell)}
        returning={returning}
        onChanged={() => void changed()}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

/** A version as it was handed in, with its findings; nothing before the first. */
function useVersion(form: FormStanding, version: number) {
  const { service, list, say } = useDesk();
  return useLoaded(`${formPath(form)} ${version} ${list.hash}`, async () => {
    if (version === 0) return { original: null };
    const stem = `${formPath(form)}/${version}`;
    const { fileName } = form.versions.find((one) => one.version === version)!;
    const [{ findings }, bytes] = await Promise.all([
      service.get<{ findings: readonly FindingReport[] }>(`${stem}/findings`),
      service.bytes(`${stem}/file`),
    ]);
    const file = await readFile(fileName, bytes);
    return { original: { findings, file, nameOf: cellNamesIn(file.workbook, list, say) } };
  });
}
