import { Tab, TabList, tokens } from "@fluentui/react-components";
import { type ComponentProps, useState } from "react";
import type { FormStanding } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import type { PeriodState } from "../../core/states/state";
import { makeStyles } from "../../pane/components/make-styles";
import { Notice } from "../../pane/components/Notice";
import { actsOn, canCorrectTime } from "./allowed";
import { collectedReceipt } from "./collecting/CorrectTimeDialog";
import { useDesk } from "./desk-context";
import { Loading } from "./Loading";
import { RecordTable } from "./RecordTable";
import { ScrollRegion } from "./ScrollRegion";
import { formPath } from "./service";
import { UnitActions } from "./UnitActions";
import { type UnitDialog, UnitDialogs } from "./UnitDialogs";
import { UnitFindings } from "./UnitFindings";
import { UnitHead } from "./UnitHead";
import { UnitSheet } from "./UnitSheet";
import { useLoaded } from "./use-loaded";
import { useReturning, useUnit } from "./use-unit";
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
  const { say, service } = useDesk();
  const styles = useStyles();
  const [section, setSection] = useState<Section>("findings");
  const [focus, setFocus] = useState(opened.cell);
  const [dialog, setDialog] = useState<UnitDialog | null>(null);
  const { version, allowed, original, findings, ...unit } = useUnit(form, periodState, opened.version);
  const { returning, pick } = useReturning(form);
  const draft = unit.canReturn ? returning.draft : null;
  const show = ({ sheet, cell }: CellAddress) => setFocus({ sheet, cell });
  const changed = async () => {
    await reload();
    onChanged();
  };
  return (
    <div className={styles.view}>
      <section className={styles.side} aria-label={unit.name}>
        <div className={styles.head}>
          <UnitHead form={form} unit={unit.name} version={version} onVersion={unit.choose} onBack={onBack} />
          <SectionTabs section={section} onSection={setSection} findings={findings.length} />
        </div>
        <ScrollRegion className={styles.body} label={say("desk.unit.shown")}>
          {section === "findings" ? (
            <UnitFindings
              form={form}
              findings={original && findings}
              draft={draft}
              canDecide={unit.canDecide}
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
          collected={
            actsOn(service) && canCorrectTime(service.account.role, form.stands, periodState)
              ? collectedReceipt(form, version)
              : null
          }
          picked={returning.draft.cells.length}
          file={original?.file ?? null}
          onAct={setDialog}
        />
      </section>
      <div className={styles.sheet}>
        <Original shown={unit.shown} {...{ findings, focus, draft }} onPick={(place) => pick([place])} />
      </div>
      <UnitDialogs
        dialog={dialog}
        form={form}
        unit={unit.name}
        findings={findings}
        nameOf={original?.nameOf ?? (({ cell }) => cell)}
        returning={returning}
        onChanged={() => void changed()}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

type Section = "findings" | "changes" | "record";

interface SectionTabsProps {
  readonly section: Section;
  onSection(section: Section): void;
  /** How many findings there are. */
  readonly findings: number;
}

function SectionTabs({ section, onSection, findings }: SectionTabsProps) {
  const { say } = useDesk();
  return (
    <TabList size="small" selectedValue={section} onTabSelect={(_, { value }) => onSection(value as Section)}>
      <Tab value="findings">{say("desk.unit.sections.findings", { count: findings })}</Tab>
      <Tab value="changes">{say("desk.unit.sections.changes")}</Tab>
      <Tab value="record">{say("desk.unit.sections.record")}</Tab>
    </TabList>
  );
}

interface OriginalProps extends Omit<ComponentProps<typeof UnitSheet>, "file"> {
  readonly shown: ReturnType<typeof useUnit>["shown"];
}

/** The form as it was handed in, beside what is found in it. */
function Original({ shown, ...sheet }: OriginalProps) {
  const { say } = useDesk();
  return (
    <Loading loaded={shown}>
      {({ original }) =>
        original === null ? <Notice title={say("desk.unit.nothing")} /> : <UnitSheet {...sheet} file={original.file} />
      }
    </Loading>
  );
}
