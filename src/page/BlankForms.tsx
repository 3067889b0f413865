import { Button, Combobox, Dropdown, Field, Link, Option, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MonthToBegin } from "../core/new-form/months";
import { formatPeriod } from "../core/period";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { type IssuedForm, issuedForms } from "./files/issued";
import { type MonthSources, useMonths } from "./use-months";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  unit: { flexGrow: 1, flexBasis: "190px", minWidth: 0 },
  month: { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
  box: { minWidth: 0 },
  all: { marginLeft: "auto", fontSize: tokens.fontSizeBase200 },
});

/** Stands for a form whose month is not set. */
const NO_MONTH = "";

interface Props {
  readonly list: TargetList;
  readonly say: Speaker;
  /** The unit that is signed in or was chosen last; null where there is none. */
  readonly unit: string | null;
  readonly sources: MonthSources;
  /** Starts with a form here, of a month or without one. */
  onTake(form: IssuedForm, month: MonthToBegin | null): void;
  onTakeFile(form: IssuedForm): void;
  onTakeAll(): void;
}

/** The form of a department for a month, found by any part of its name. */
export function BlankForms({ list, say, unit, sources, onTake, onTakeFile, onTakeAll }: Props) {
  const styles = useStyles();
  const forms = issuedForms(list);
  const nameOf = ({ department: { nameZh, nameEn } }: IssuedForm) => say("terms.name", { nameZh, nameEn });
  const own = forms.find(({ department }) => department.id === unit) ?? null;
  const [picked, setPicked] = useState<IssuedForm | null | "own">("own");
  const chosen = picked === "own" ? own : picked;
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [month, setMonth] = useState<string | null>(null);
  const shown =
    chosen || query === null
      ? forms
      : forms.filter((form) => nameOf(form).toLowerCase().includes(query.trim().toLowerCase()));
  const { offered, all } = useMonths(sources, chosen?.department.id ?? null);
  const ofMonth = month ?? (offered ? formatPeriod(offered.period) : NO_MONTH);
  const months = offered ? [offered, ...all.filter((one) => one !== offered)] : all;
  const wanted = all.find(({ period }) => formatPeriod(period) === ofMonth) ?? null;
  return (
    <div className={styles.row}>
      <Field className={styles.unit} label={say("pane.page.landing.department")}>
        <Combobox
          className={styles.box}
          input={{ style: { minWidth: 0 } }}
          positioning={{ position: "below", align: "start", fallbackPositions: ["above"], autoSize: "height" }}
          open={open}
          value={query ?? (chosen ? nameOf(chosen) : "")}
          selectedOptions={chosen ? [chosen.department.id] : []}
          onOpenChange={(_, data) => setOpen(data.open)}
          onChange={(event) => {
            // Opened by the text, since an input method types without keys.
            setOpen(true);
            setQuery(event.target.value);
            setPicked(null);
          }}
          onOptionSelect={(_, { optionValue, optionText }) => {
            setPicked(forms.find(({ department }) => department.id === optionValue) ?? null);
            setQuery(optionText ?? "");
            setMonth(null);
          }}
        >
          {shown.map((form) => (
            <Option key={form.department.id} value={form.department.id}>
              {nameOf(form)}
            </Option>
          ))}
          {shown.length === 0 ? (
            <Option disabled text="">
              {say("pane.page.landing.noneFound")}
            </Option>
          ) : null}
        </Combobox>
      </Field>
      <Field className={styles.month} label={say("pane.newForm.month.period")}>
        <Dropdown
          className={styles.box}
          disabled={!chosen}
          value={wanted ? say("terms.period", { ...wanted.period }) : say("pane.page.landing.noMonth")}
          selectedOptions={[ofMonth]}
          onOptionSelect={(_, { optionValue }) => setMonth(optionValue ?? NO_MONTH)}
        >
          {months.map(({ period }) => (
            <Option key={formatPeriod(period)} value={formatPeriod(period)}>
              {say("terms.period", { ...period })}
            </Option>
          ))}
          <Option value={NO_MONTH}>{say("pane.page.landing.noMonth")}</Option>
        </Dropdown>
      </Field>
      <Button appearance="primary" disabledFocusable={!chosen} onClick={() => chosen && onTake(chosen, wanted)}>
        {say("pane.page.landing.take")}
      </Button>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={!chosen} onClick={() => chosen && onTakeFile(chosen)}>
        {say("pane.page.landing.takeFile")}
      </Button>
      <Link as="button" className={styles.all} onClick={onTakeAll}>
        {say("pane.page.landing.takeAll", { count: forms.length })}
      </Link>
    </div>
  );
}
