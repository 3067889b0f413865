import { Select, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { type Finding, LEVELS, type Level } from "../../core/findings/finding";
import { departmentName } from "../../language/names";
import { GrowingList } from "../components/GrowingList";
import { LevelFilter } from "../components/LevelFilter";
import { makeStyles } from "../components/make-styles";
import { Notice } from "../components/Notice";
import { useWorkspace } from "../workspace/workspace";
import { FindingLine } from "./FindingLine";
import { countByDepartment, findingsThrough } from "./roster-lines";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Stands for the district as a whole among the departments' ids. */
const DISTRICT = "district";

/** The findings of every unit in one list, those that move the district's figures most on top. */
interface Props {
  readonly findings: readonly Finding[];
  /** How many checks wait for earlier forms. */
  readonly unchecked: number;
}

export function FindingsList({ findings, unchecked }: Props) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const [levels, setLevels] = useState<ReadonlySet<Level>>(new Set());
  const [department, setDepartment] = useState<string | null>("any");
  const departments = useMemo(() => [...countByDepartment(findings).keys()], [findings]);
  const ofLevels = findingsThrough(findings, { levels, department: "any" });
  const perDepartment = countByDepartment(ofLevels);
  const ofUnit = findingsThrough(findings, { levels: new Set(), department });
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, ofUnit.filter((finding) => finding.level === level).length]),
  ) as Record<Level, number>;
  const shown = findingsThrough(findings, { levels, department });
  if (findings.length === 0) {
    return (
      <Notice
        icon={<CheckmarkCircleRegular />}
        title={say(`pane.bureau.findings.${unchecked > 0 ? "unchecked" : "none"}`, { number: unchecked })}
      />
    );
  }
  return (
    <>
      <LevelFilter counts={counts} chosen={levels} onChoose={setLevels} />
      <Select
        aria-label={say("pane.bureau.findings.department")}
        value={department ?? DISTRICT}
        onChange={(_, { value }) => setDepartment(value === DISTRICT ? null : value)}
      >
        <option value="any">{say("pane.bureau.findings.anyDepartment", { count: ofLevels.length })}</option>
        {departments.map((id) => (
          <option key={id} value={id ?? DISTRICT}>
            {say("pane.bureau.findings.ofDepartment", {
              department: departmentName(id, list, say),
              count: perDepartment.get(id) ?? 0,
            })}
          </option>
        ))}
      </Select>
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          {say("pane.bureau.findings.sorted")}
        </Text>
        <Text size={200} className={styles.quiet} aria-live="polite">
          {say("pane.bureau.findings.shown", { shown: shown.length, total: findings.length })}
        </Text>
      </div>
      {shown.length === 0 ? <Notice title={say("pane.bureau.findings.noneShown")} /> : null}
      <GrowingList
        key={`${[...levels].join("")} ${department}`}
        items={shown}
        label={say("pane.bureau.tab.findings", { count: shown.length })}
        keyOf={(_, index) => String(index)}
      >
        {(finding) => <FindingLine finding={finding} />}
      </GrowingList>
    </>
  );
}
