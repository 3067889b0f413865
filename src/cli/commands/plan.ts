import { CodedError } from "../../core/errors/coded-error";
import type { Distribution } from "../../core/sampling/distributions";
import { planSample } from "../../core/sampling/plan";
import { shareText } from "../../language/numbers";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { fraction, rate, wholeNumber } from "../options";
import { print, printJson } from "../output";
import { TOOL } from "../tool";

export interface PlanOptions extends GlobalOptions {
  readonly kind: "attributes" | "values";
  readonly method: Distribution;
  readonly confidence: string;
  readonly tolerable: string;
  readonly expected: string;
  readonly population?: string;
}

/** Says how large an audit sample has to be. Shares below 1 are rates; an expected number from 1 on is one of errors. */
export function plan(options: PlanOptions): ExitCode {
  const { say, json } = environment(options);
  const { kind, method } = options;
  const expected = rate("--expected", options.expected);
  const request = {
    kind,
    method,
    confidence: fraction("--confidence", options.confidence),
    tolerable: fraction("--tolerable", options.tolerable),
    expected: expected < 1 ? { rate: expected } : { errors: wholeNumber(options.expected, 1) },
    ...(options.population === undefined ? {} : { population: wholeNumber(options.population, 1) }),
  };
  const found = planSample(request);
  if (typeof found === "string") throw new CodedError("usage", found);
  const { size, allowedErrors } = found;
  const errors = Number(allowedErrors.toPrecision(6));
  const percent = (share: number) => say("terms.percent", { number: shareText(share) });
  const formula = say("sampling.plan.formula", {
    method: say(`sampling.distribution.${method}`),
    errors,
    tolerable: percent(request.tolerable),
    risk: percent(1 - request.confidence),
  });
  if (json) printJson({ ...TOOL, size, allowedErrors, formula, inputs: request });
  else {
    print(say("sampling.plan.result", { size, errors }));
    print(formula);
  }
  return EXIT.clean;
}
