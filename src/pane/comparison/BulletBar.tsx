import { tokens } from "@fluentui/react-components";
import { cssPercent } from "../components/css-percent";
import { makeStyles } from "../components/make-styles";
import type { Bullet } from "./bullet";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "22px", overflow: "visible" },
  track: { fill: tokens.colorNeutralBackground5 },
  value: { fill: tokens.colorNeutralForeground4 },
  target: { fill: tokens.colorNeutralForeground1 },
  schedule: { stroke: tokens.colorNeutralForeground2, strokeWidth: 2, strokeDasharray: "3 2" },
});

/** Value, target and schedule on one bar, without a verdict: a broad bar, a strong mark, a dashed one. */
export function BulletBar({ bullet, label }: { readonly bullet: Bullet; readonly label: string }) {
  const styles = useStyles();
  const { zero, value, target, schedule } = bullet;
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      <title>{label}</title>
      <rect className={styles.track} x="0" y="5" width="100%" height="12" rx="2" />
      {value === null ? null : (
        <rect
          className={styles.value}
          x={cssPercent(Math.min(zero, value))}
          y="8"
          width={cssPercent(Math.abs(value - zero))}
          height="6"
          rx="1"
        />
      )}
      {schedule === null ? null : (
        <line className={styles.schedule} x1={cssPercent(schedule)} x2={cssPercent(schedule)} y1="2" y2="20" />
      )}
      {target === null ? null : <rect className={styles.target} x={cssPercent(target)} y="2" width="3" height="18" />}
    </svg>
  );
}
