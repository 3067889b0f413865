const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, to about fifteen digits: Lanczos' approximation with g = 7 and nine terms. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.slice(1).reduce((sum, term, index) => sum + term / (shifted + index + 1), LANCZOS[0]!);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** ln of n over k, n and k whole and 0 ≤ k ≤ n. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

const PRECISION = 1e-16;

/**
 * The upper regularized incomplete gamma function Q(a, x): the chance of at most a − 1 events where x are expected, for
 * whole a, and its continuation between them. By the series below a + 1 and Legendre's continued fraction above
 * (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's evaluation of 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))). */
function upperFraction(a: number, x: number): number {
  const tiny = Number.MIN_VALUE / Number.EPSILON;
  let denominator = x + 1 - a;
  let above = 1 / tiny;
  let below = 1 / denominator;
  let value = below;
  for (let n = 1; n < 10_000; n++) {
    const numerator = -n * (n - a);
    denominator += 2;
    below = 1 / nonZero(numerator * below + denominator, tiny);
    above = nonZero(denominator + numerator / above, tiny);
    const step = above * below;
    value *= step;
    if (Math.abs(step - 1) < PRECISION * 8) break;
  }
  return value;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
