import { Button, Field, Input, Select, SpinButton, Text, tokens } from "@fluentui/react-components";
import { DataSunburstRegular } from "@fluentui/react-icons";
import type { StoredSummary } from "../../../core/audit/stored";
import { type PopulationScope, populationOf } from "../../../core/sampling/population";
import { SELECTION_METHODS, type SelectionMethod } from "../../../core/sampling/select";
import { indicatorName } from "../../../language/names";
import { countText } from "../../../language/numbers";
import { makeStyles } from "../../components/make-styles";
import { useWorkspace } from "../../workspace/workspace";
import { columnText } from "../words";
import { canDraw, type Drawing } from "./drawing";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // The longest name of a method is wider than a narrow pane.
  method: { gridTemplateColumns: "minmax(0, 1fr)" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  size: { width: "96px" },
  seed: { flexGrow: 1, minWidth: "120px" },
  draw: { alignSelf: "flex-start" },
});

interface Props {
  readonly scope: PopulationScope;
  readonly stored: StoredSummary;
  readonly asked: Drawing;
  onChange(asked: Drawing): void;
  onDraw(): void;
}

/** From what, how, how many and by which seed a sample is drawn. */
export function DrawForm({ scope, stored, asked, onChange, onDraw }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const possible = canDraw(stored, scope, asked.method);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDraw();
      }}
    >
      <Text>{useScopeText(scope, stored)}</Text>
      <Field
        label={say("pane.audit.sample.method")}
        className={styles.method}
        {...(possible ? {} : { validationMessage: say("pane.audit.sample.notOneUnit") })}
      >
        <Select
          value={asked.method}
          onChange={(_, { value }) => onChange({ ...asked, method: value as SelectionMethod })}
        >
          {SELECTION_METHODS.map((method) => (
            <option key={method} value={method}>
              {say(`sampling.method.${method}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Field label={say("pane.audit.sample.size")} className={styles.size}>
          <SpinButton
            min={1}
            value={asked.size}
            onChange={(_, { value, displayValue }) => {
              const size = value ?? Number.parseInt(displayValue ?? "", 10);
              if (Number.isInteger(size) && size >= 1) onChange({ ...asked, size });
            }}
          />
        </Field>
        <Field label={say("pane.audit.sample.seed")} className={styles.seed}>
          <Input value={asked.seed} onChange={(_, { value: seed }) => onChange({ ...asked, seed })} />
        </Field>
      </div>
      <Button
        type="submit"
        appearance="primary"
        className={styles.draw}
        icon={<DataSunburstRegular />}
        disabledFocusable={!possible || asked.seed.trim() === ""}
      >
        {say("pane.audit.sample.draw")}
      </Button>
    </form>
  );
}

function useScopeText(scope: PopulationScope, stored: StoredSummary): string {
  const { list, say } = useWorkspace();
  const count = countText(populationOf(stored, scope).length);
  if (scope.kind !== "figure") return say("pane.audit.sample.ofAll", { count });
  const { cell, line } = scope.figure;
  const name = indicatorName(line.indicator, list, say);
  return say("pane.audit.sample.ofFigure", { count, cell, name, column: columnText(scope.figure, say) });
}
