import { Field, Link, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormStanding } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import type { FigureChange } from "../../core/submission/correction";
import { indicatorName } from "../../language/names";
import { exactText, statedText } from "../../language/numbers";
import { makeStyles } from "../../pane/components/make-styles";
import type { Comparison } from "./answers";
import { useDesk } from "./desk-context";
import { FindingItem } from "./FindingItem";
import { Loading } from "./Loading";
import { formPath } from "./service";
import { timeText } from "./times";
import { useLoaded } from "./use-loaded";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  heading: { margin: 0 },
});

interface Props {
  readonly form: FormStanding;
  onShow(place: CellAddress): void;
}

/** 版本比较: which figures and findings differ between two versions. */
export function VersionChanges({ form, onShow }: Props) {
  const { say, language } = useDesk();
  const styles = useStyles();
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null);
  if (form.versions.length < 2) return <Text>{say("desk.compare.one")}</Text>;
  const { from, to } = chosen ?? { from: form.version - 1, to: form.version };
  const choice = (label: "from" | "to", value: number) => (
    <Field label={say(`desk.compare.${label}`)}>
      <Select value={String(value)} onChange={(_, data) => setChosen({ from, to, [label]: Number(data.value) })}>
        {form.versions.map(({ version, receivedAt }) => (
          <option key={version} value={version}>
            {say("desk.unit.versionOf", { version, time: timeText(receivedAt, language) })}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.view}>
      <div className={styles.choice}>
        {choice("from", from)}
        {choice("to", to)}
      </div>
      <Differences key={`${from} ${to}`} form={form} from={from} to={to} onShow={onShow} />
    </div>
  );
}

function Differences({ form, from, to, onShow }: Props & { readonly from: number; readonly to: number }) {
  const { service, list, say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const { period, department } = form;
  const loaded = useLoaded(`${period} ${department} ${from} ${to}`, () =>
    service.get<Comparison>(`${formPath(form)}/comparison?from=${from}&to=${to}`),
  );
  const shown = (figure: FigureChange["before"]) => {
    if (figure === null) return say("desk.compare.blank");
    if (figure.value === null) return figure.raw;
    // What is typed is told to its last digit, so that two versions never read alike; what follows from it need not.
    return figure.computed ? statedText(figure.value) : exactText(figure.value);
  };
  const findings = (title: string, all: Comparison["findings"]["gone"]) =>
    all.length === 0 ? null : (
      <>
        <Subtitle2 as="h3" className={styles.heading}>
          {title}
        </Subtitle2>
        {all.map((finding) => (
          <FindingItem key={finding.message} finding={finding} onShow={onShow} />
        ))}
      </>
    );
  return (
    <Loading loaded={loaded}>
      {({ figures, findings: { gone, new: fresh } }) => (
        <>
          {figures.length === 0 ? (
            <Text>{say("desk.compare.none")}</Text>
          ) : (
            <table className={table.table}>
              <caption className={table.caption}>{say("desk.compare.caption", { from, to })}</caption>
              <thead>
                <tr>
                  <th scope="col">{say("desk.compare.cell")}</th>
                  <th scope="col">{say("desk.compare.indicator")}</th>
                  <th scope="col" className={table.number}>
                    {say("desk.compare.before")}
                  </th>
                  <th scope="col" className={table.number}>
                    {say("desk.compare.after")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {figures.map((change) => (
                  <tr key={`${change.indicator} ${change.measure}`}>
                    <td>
                      <Link as="button" onClick={() => onShow({ sheet: change.sheet, cell: change.cell })}>
                        {change.cell}
                      </Link>
                    </td>
                    <td className={table.long}>
                      {indicatorName(change.indicator, list, say)} {say(`terms.measure.${change.measure}`)}
                    </td>
                    <td className={table.number}>{shown(change.before)}</td>
                    <td className={table.number}>{shown(change.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {findings(say("desk.compare.gone", { count: gone.length }), gone)}
          {findings(say("desk.compare.fresh", { count: fresh.length }), fresh)}
        </>
      )}
    </Loading>
  );
}
