import { tokens } from "@fluentui/react-components";
import { makeStyles } from "./make-styles";

/** Where the system chooses the colors it leaves those of drawings alone. */
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  ring: { flexShrink: 0, display: "block" },
  track: { fill: "none", stroke: tokens.colorNeutralStroke1, [FORCED]: { stroke: "GrayText" } },
  arc: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeLinecap: "round",
    transformOrigin: "center",
    transform: "rotate(-90deg)",
    transitionProperty: "stroke-dashoffset",
    transitionDuration: tokens.durationSlow,
    "@media (prefers-reduced-motion: reduce)": { transitionProperty: "none" },
    [FORCED]: { stroke: "Highlight" },
  },
  full: { stroke: tokens.colorStatusSuccessForeground1 },
  text: {
    fill: tokens.colorNeutralForeground1,
    [FORCED]: { fill: "CanvasText" },
    fontFamily: tokens.fontFamilyNumeric,
    fontSize: "11px",
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    dominantBaseline: "central",
  },
});

const SIZE = 44;
const WIDTH = 4;
const RADIUS = (SIZE - WIDTH) / 2;
const ROUND = 2 * Math.PI * RADIUS;

/** How much of what is due is there, as a ring with both numbers. */
export function ProgressRing({ filled, due, label }: { filled: number; due: number; label: string }) {
  const styles = useStyles();
  const share = due === 0 ? 1 : Math.min(1, filled / due);
  return (
    <svg className={styles.ring} width={SIZE} height={SIZE} role="img" aria-label={label}>
      <title>{label}</title>
      <circle className={styles.track} cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} strokeWidth={WIDTH} />
      {share > 0 ? (
        <circle
          className={`${styles.arc} ${share === 1 ? styles.full : ""}`}
          cx={SIZE / 2}
          cy={SIZE / 2}
          r={RADIUS}
          strokeWidth={WIDTH}
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - share)}
        />
      ) : null}
      <text className={styles.text} x="50%" y="50%">
        {filled}/{due}
      </text>
    </svg>
  );
}
