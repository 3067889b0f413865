import { SearchBox, Text, ToggleButton } from "@fluentui/react-components";
import type { FormLine } from "../../client/answers";
import { toggled } from "../../pane/components/toggled";
import { useDesk } from "./desk-context";
import { type RosterChoice, tallies } from "./roster";
import { useFilterStyles } from "./use-filter-styles";
import { useTableStyles } from "./use-table-styles";

interface Props {
  readonly lines: readonly FormLine[];
  /** How many lines are shown. */
  readonly shown: number;
  readonly choice: RosterChoice;
  onChoice(choice: RosterChoice): void;
}

/** Which units of the roster are shown: by the state of their form, each with its number, and by name. */
export function RosterFilter({ lines, shown, choice, onChoice }: Props) {
  const { say } = useDesk();
  const styles = useFilterStyles();
  const table = useTableStyles();
  const { states, text } = choice;
  return (
    <div className={styles.filter}>
      <fieldset className={styles.choices} aria-label={say("desk.roster.filter")}>
        <ToggleButton
          size="small"
          checked={states.size === 0}
          onClick={() => onChoice({ ...choice, states: new Set() })}
        >
          {say("desk.roster.all")} {lines.length}
        </ToggleButton>
        {tallies(lines).map(({ state, count }) => (
          <ToggleButton
            key={state}
            size="small"
            checked={states.has(state)}
            onClick={() => onChoice({ ...choice, states: toggled(states, state) })}
          >
            {say(`desk.state.${state}`)} {count}
          </ToggleButton>
        ))}
      </fieldset>
      <span className={styles.space} />
      <Text size={200} className={table.quiet} aria-live="polite">
        {say("desk.roster.shown", { shown, total: lines.length })}
      </Text>
      <SearchBox
        size="small"
        value={text}
        placeholder={say("desk.roster.search")}
        aria-label={say("desk.roster.search")}
        onChange={(_, { value }) => onChoice({ ...choice, text: value })}
      />
    </div>
  );
}
