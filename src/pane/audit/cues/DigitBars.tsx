import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../components/make-styles";

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: "auto", maxWidth: "360px", overflow: "visible" },
  bar: { fill: tokens.colorNeutralForeground4 },
  most: { fill: tokens.colorBrandForeground1 },
  expected: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyNumeric },
});

const [WIDTH, HEIGHT, FOOT, HEAD] = [280, 120, 16, 14];

interface Props {
  /** The digit of the first bar. */
  readonly first: number;
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly label: string;
}

/** How often each digit stands there, beside how often it would by chance: a bar and a mark for each. */
export function DigitBars({ first, observed, expected, label }: Props) {
  const styles = useStyles();
  const highest = Math.max(...observed, ...expected);
  const step = WIDTH / observed.length;
  const yOf = (count: number) => HEAD + (HEIGHT - HEAD - FOOT) * (1 - count / highest);
  const most = observed.indexOf(Math.max(...observed));
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      {observed.map((count, index) => {
        const [x, digit] = [index * step, first + index];
        return (
          <g key={digit}>
            <rect
              className={index === most ? styles.most : styles.bar}
              x={x + step * 0.2}
              y={yOf(count)}
              width={step * 0.6}
              height={yOf(0) - yOf(count)}
            />
            <line
              className={styles.expected}
              x1={x + step * 0.1}
              x2={x + step * 0.9}
              y1={yOf(expected[index]!)}
              y2={yOf(expected[index]!)}
            />
            <text className={styles.text} x={x + step / 2} y={yOf(count) - 3} textAnchor="middle">
              {count}
            </text>
            <text className={styles.text} x={x + step / 2} y={HEIGHT - 3} textAnchor="middle">
              {digit}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1={0} x2={WIDTH} y1={yOf(0)} y2={yOf(0)} />
    </svg>
  );
}
