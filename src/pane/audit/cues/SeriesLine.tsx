import { tokens } from "@fluentui/react-components";
import { formatPeriod, type Period, samePeriod } from "../../../core/period";
import { statedText } from "../../../language/numbers";
import { makeStyles } from "../../components/make-styles";

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: "auto", maxWidth: "360px", overflow: "visible" },
  line: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 },
  zero: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  point: { fill: tokens.colorNeutralForeground3 },
  flagged: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 2.5 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyNumeric },
});

const [WIDTH, HEIGHT, FOOT, HEAD, SIDE] = [280, 110, 18, 18, 16];

interface Props {
  readonly points: readonly { readonly period: Period; readonly value: number }[];
  readonly flagged: Period;
  readonly label: string;
}

/** A figure month by month; the point in question is a ring with its value. */
export function SeriesLine({ points, flagged, label }: Props) {
  const styles = useStyles();
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = high - low || 1;
  const xOf = (index: number) => SIDE + ((WIDTH - 2 * SIDE) * index) / Math.max(1, points.length - 1);
  const yOf = (value: number) => HEAD + ((HEIGHT - HEAD - FOOT) * (high - value)) / room;
  const at = points.findIndex(({ period }) => samePeriod(period, flagged));
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line className={styles.zero} x1={0} x2={WIDTH} y1={yOf(0)} y2={yOf(0)} />
      <polyline
        className={styles.line}
        points={points.map(({ value }, index) => `${xOf(index)},${yOf(value)}`).join(" ")}
      />
      {points.map(({ period, value }, index) => (
        <circle
          key={formatPeriod(period)}
          className={index === at ? styles.flagged : styles.point}
          cx={xOf(index)}
          cy={yOf(value)}
          r={index === at ? 5 : 2.5}
        />
      ))}
      {[...new Set([0, points.length - 1])].map((index) => (
        <text
          key={index}
          className={styles.text}
          x={xOf(index)}
          y={HEIGHT - 4}
          textAnchor={index === 0 ? "start" : "end"}
        >
          {formatPeriod(points[index]!.period)}
        </text>
      ))}
      {at < 0 ? null : (
        <text
          className={styles.text}
          x={xOf(at)}
          y={yOf(values[at]!) - 9}
          textAnchor={xOf(at) > WIDTH / 2 ? "end" : "start"}
        >
          {statedText(values[at]!)}
        </text>
      )}
    </svg>
  );
}
