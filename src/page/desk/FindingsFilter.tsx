import { mergeClasses, Select, Text, ToggleButton } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LEVELS, type Level } from "../../core/findings/finding";
import { departmentName } from "../../language/names";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { toggled } from "../../pane/components/toggled";
import { useDesk } from "./desk-context";
import { useFilterStyles } from "./use-filter-styles";
import { useTableStyles } from "./use-table-styles";

interface Props {
  /** The findings of the unit chosen, of every level. */
  readonly ofUnit: readonly { readonly level: Level }[];
  /** The levels shown; none of them means all. */
  readonly levels: ReadonlySet<Level>;
  onLevels(levels: ReadonlySet<Level>): void;
  /** The units that have findings. */
  readonly units: readonly string[];
  /** The unit chosen; "" for any. */
  readonly unit: string;
  onUnit(unit: string): void;
  /** How many are shown. */
  readonly children: ReactNode;
}

/** Which findings of a month are shown: by level, each with its number, and by unit. */
export function FindingsFilter({ ofUnit, levels, onLevels, units, unit, onUnit, children }: Props) {
  const { list, say } = useDesk();
  const styles = useFilterStyles();
  const table = useTableStyles();
  const styleOf = useLevelStyles();
  return (
    <div className={styles.filter}>
      <fieldset className={styles.choices} aria-label={say("desk.findings.levels")}>
        {LEVELS.map((level) => {
          const count = ofUnit.filter((one) => one.level === level).length;
          return (
            <ToggleButton
              key={level}
              size="small"
              className={mergeClasses(count > 0 && styleOf[level])}
              checked={levels.has(level)}
              onClick={() => onLevels(toggled(levels, level))}
            >
              {level} {say(`pane.shell.level.${level}`)} {count}
            </ToggleButton>
          );
        })}
      </fieldset>
      <Select
        size="small"
        value={unit}
        aria-label={say("desk.findings.unit")}
        onChange={(_, { value }) => onUnit(value)}
      >
        <option value="">{say("desk.findings.anyUnit")}</option>
        {units.map((id) => (
          <option key={id} value={id}>
            {departmentName(id, list, say)}
          </option>
        ))}
      </Select>
      <span className={styles.space} />
      <Text size={200} className={table.quiet} aria-live="polite">
        {children}
      </Text>
    </div>
  );
}
