import { Button, Combobox, Field, Link, Option, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { type IssuedForm, issuedForms } from "./files/issued";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  field: { flexBasis: "100%" },
  box: { minWidth: 0 },
  all: { marginLeft: "auto", fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly list: TargetList;
  readonly say: Speaker;
  /** Starts with a form here. */
  onTake(form: IssuedForm): void;
  onTakeFile(form: IssuedForm): void;
  onTakeAll(): void;
}

/** The blank form of a department, found by any part of its name. */
export function BlankForms({ list, say, onTake, onTakeFile, onTakeAll }: Props) {
  const styles = useStyles();
  const forms = issuedForms(list);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<IssuedForm | null>(null);
  const nameOf = ({ department: { nameZh, nameEn } }: IssuedForm) => say("terms.name", { nameZh, nameEn });
  const shown = chosen
    ? forms
    : forms.filter((form) => nameOf(form).toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <div className={styles.row}>
      <Field className={styles.field} label={say("pane.page.landing.department")}>
        <Combobox
          className={styles.box}
          input={{ style: { minWidth: 0 } }}
          positioning={{ position: "below", align: "start", fallbackPositions: ["above"], autoSize: "height" }}
          open={open}
          value={query}
          selectedOptions={chosen ? [chosen.department.id] : []}
          onOpenChange={(_, data) => setOpen(data.open)}
          onChange={(event) => {
            // Opened by the text, since an input method types without keys.
            setOpen(true);
            setQuery(event.target.value);
            setChosen(null);
          }}
          onOptionSelect={(_, { optionValue, optionText }) => {
            setChosen(forms.find(({ department }) => department.id === optionValue) ?? null);
            setQuery(optionText ?? "");
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
      <Button appearance="primary" disabledFocusable={!chosen} onClick={() => chosen && onTake(chosen)}>
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
