/** A figure over months; null where a month has none, which the line bridges. */
export type LinePoints = readonly (number | null)[];

interface Props {
  readonly points: LinePoints;
  /** CSS color of the line, and of its last point. */
  readonly color: string;
  readonly last: string;
  /** What a reader is told in its place; left out where the figures stand beside it. */
  readonly label?: string;
}

const [WIDTH, HEIGHT, AIR] = [100, 24, 4];

/** A line over months as small as a word, on its own scale, as wide and high as what it stands in. */
export function Sparkline({ points, color, last, label }: Props) {
  const places = placesOf(points);
  const end = places.at(-1);
  if (places.length < 2 || !end) return null;
  const path = places.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  const stroke = { fill: "none", vectorEffect: "non-scaling-stroke", strokeLinecap: "round" } as const;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is named by its label, or hidden; a title would be a tooltip
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <path d={path} {...stroke} strokeLinejoin="round" stroke={color} strokeWidth={1.5} />
      {/* A dot stays round when the line is stretched only as the end of a stroke. */}
      <path d={`M${end[0]} ${end[1]}h0`} {...stroke} stroke={last} strokeWidth={5} />
    </svg>
  );
}

/** Where the points stand; a line without ups and downs runs in the middle. */
function placesOf(points: LinePoints): (readonly [number, number])[] {
  const values = points.filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = points.length > 1 ? (WIDTH - 2 * AIR) / (points.length - 1) : 0;
  return points.flatMap((value, index) => {
    if (value === null) return [];
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return [[AIR + index * step, HEIGHT - AIR - share * (HEIGHT - 2 * AIR)] as const];
  });
}
