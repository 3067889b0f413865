import { Button, Field, Input, Select, Text, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { isGrowth } from "../../core/measure";
import { formatPeriod, type Period } from "../../core/period";
import type { ExternalFigure } from "../../core/targets/schema";
import { statedText, withUnit } from "../../language/numbers";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { BureauState } from "./bureau-state";
import { type CityDraft, type CityProblem, cityChoices, cityFigureOf, isSame, NO_CITY_FIGURE } from "./city-figures";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalM },
  input: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly session: BureauSession;
  readonly state: BureauState;
  readonly period: Period;
}

/** 市均与位次: what the city publishes beside the district's figures, entered with its source. It changes no light. */
export function CityFigures({ session, state, period }: Props) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const [draft, setDraft] = useState(NO_CITY_FIGURE);
  const [problem, setProblem] = useState<CityProblem | null>(null);
  const month = formatPeriod(period);
  const set = (change: Partial<CityDraft>) => {
    setDraft({ ...draft, ...change });
    setProblem(null);
  };
  const enter = () => {
    const figure = cityFigureOf(draft, month, list);
    if (typeof figure === "string") return setProblem(figure);
    session.enterCityFigure(figure);
    setDraft({ ...NO_CITY_FIGURE, source: draft.source });
  };
  const wrong = (...kinds: readonly CityProblem[]) =>
    problem && kinds.includes(problem)
      ? ({ validationState: "error", validationMessage: say(`pane.bureau.city.problem.${problem}`) } as const)
      : {};
  const field = (name: "cityAverage" | "rank" | "source", ...kinds: readonly CityProblem[]) => (
    <Field label={say(`pane.bureau.city.${name}`)} {...wrong(...kinds)}>
      <Input
        className={styles.input}
        value={draft[name]}
        {...(name === "source" ? {} : { inputMode: "decimal" as const })}
        onChange={(_, { value }) => set({ [name]: value })}
      />
    </Field>
  );
  return (
    <div className={styles.form}>
      <Text size={200} className={styles.quiet}>
        {say("pane.bureau.city.note")}
      </Text>
      <Field label={say("pane.bureau.city.figure")} {...wrong("choice")}>
        <Select className={styles.input} value={draft.choice} onChange={(_, { value }) => set({ choice: value })}>
          <option value="">{say("pane.bureau.city.choose")}</option>
          {cityChoices(list).map(({ key, measure, nameZh, nameEn }) => (
            <option key={key} value={key}>
              {say("pane.bureau.city.named", {
                name: say("terms.name", { nameZh, nameEn }),
                measure: say(`terms.measure.${measure}`),
              })}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        {field("cityAverage", "average", "nothing")}
        {field("rank", "rank")}
      </div>
      {field("source", "source")}
      <Button icon={<AddRegular />} onClick={enter}>
        {say("pane.bureau.city.enter")}
      </Button>
      <Entered
        entered={state.cityFigures.filter((one) => one.period === month)}
        onRemove={(figure) => session.removeCityFigure(figure)}
      />
    </div>
  );
}

interface EnteredProps {
  readonly entered: readonly ExternalFigure[];
  onRemove(figure: ExternalFigure): void;
}

function Entered({ entered, onRemove }: EnteredProps) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const named = (figure: ExternalFigure) => {
    const { nameZh, nameEn } = list.indicators.find(({ id }) => id === figure.indicator)!;
    const name = say("terms.name", { nameZh, nameEn });
    return say("pane.bureau.city.named", { name, measure: say(`terms.measure.${figure.measure}`) });
  };
  const figures = ({ indicator, measure, cityAverage, rank, sourceZh }: ExternalFigure) => {
    const unit = isGrowth(measure) ? "%" : list.indicators.find(({ id }) => id === indicator)!.unit;
    return [
      ...(cityAverage === undefined
        ? []
        : [say("pane.bureau.city.averageIs", { value: withUnit(statedText(cityAverage), unit, say) })]),
      ...(rank === undefined ? [] : [say("pane.bureau.city.rankIs", { rank })]),
      sourceZh,
    ].join(say("terms.clauses"));
  };
  if (entered.length === 0) return null;
  return (
    <ul className={styles.list}>
      {entered.map((figure) => (
        <li key={entered.findIndex((one) => isSame(one, figure))} className={styles.entry}>
          <span>
            <Text block>{named(figure)}</Text>
            <Text size={200} className={styles.quiet}>
              {figures(figure)}
            </Text>
          </span>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say("pane.bureau.city.remove", { name: named(figure) })}
            onClick={() => onRemove(figure)}
          />
        </li>
      ))}
    </ul>
  );
}
