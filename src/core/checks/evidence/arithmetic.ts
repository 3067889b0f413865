const SUM = /^=[\d.+\-*/()]+$/;

/** The result of a calculation typed as text, "=100+20"; null for anything with more in it than numbers. */
export function arithmetic(text: string): number | null {
  const plain = text.replaceAll("×", "*").replaceAll("÷", "/");
  if (!SUM.test(plain)) return null;
  const tokens = plain.slice(1).match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  if (tokens.join("") !== plain.slice(1)) return null;
  const result = sumOf(tokens);
  return tokens.length === 0 && Number.isFinite(result) ? result : null;
}

/** Takes a sum off the front of the tokens; NaN where there is none. */
function sumOf(tokens: string[]): number {
  let sum = productOf(tokens);
  while (tokens[0] === "+" || tokens[0] === "-") {
    const sign = tokens.shift() === "+" ? 1 : -1;
    sum += sign * productOf(tokens);
  }
  return sum;
}

function productOf(tokens: string[]): number {
  let product = factorOf(tokens);
  while (tokens[0] === "*" || tokens[0] === "/") {
    if (tokens.shift() === "*") product *= factorOf(tokens);
    else product /= factorOf(tokens);
  }
  return product;
}

function factorOf(tokens: string[]): number {
  const token = tokens.shift();
  if (token === "-") return -factorOf(tokens);
  if (token !== "(") return token === undefined ? Number.NaN : Number(token);
  const inner = sumOf(tokens);
  return tokens.shift() === ")" ? inner : Number.NaN;
}
