import { readFilledPaper } from "../../actions/filled-paper";
import { isSummary } from "../../actions/open-summary";
import { evaluatePaper } from "../../actions/working-paper";
import { CodedError } from "../../core/errors/coded-error";
import type { Distribution } from "../../core/sampling/distributions";
import { evaluateAttributes, evaluateTaints } from "../../core/sampling/evaluate";
import { shareText } from "../../language/numbers";
import { conclusionSentences } from "../../language/sampling-sentence";
import { LANGUAGES, speakerOf } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { FORM_LIMITS } from "../../workbook/zip/limits";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { fraction, rate, wholeNumber } from "../options";
import { print, printJson } from "../output";
import { TOOL } from "../tool";

export interface EvaluateOptions extends GlobalOptions {
  readonly method?: Distribution | "stringer";
  readonly confidence: string;
  readonly size?: string;
  readonly errors?: string;
  readonly taints?: string;
  readonly population?: string;
}

/** Says what an audit sample means: a filled working paper, or numbers. */
export function evaluate(file: string | undefined, options: EvaluateOptions): ExitCode {
  const confidence = fraction("--confidence", options.confidence);
  const byNumbers = options.method !== undefined && options.size !== undefined && options.errors !== undefined;
  if ((file === undefined) !== byNumbers) throw new CodedError("usage", "which-input");
  return file === undefined ? evaluateNumbers(options, confidence) : evaluateFile(file, options, confidence);
}

function evaluateFile(file: string, options: EvaluateOptions, confidence: number): ExitCode {
  const { list, say, json } = environment(options);
  const bytes = readBytes(file, FORM_LIMITS);
  if (isSummary(bytes, nodePlatform)) throw new CodedError("usage", "not-a-paper", { file });
  const paper = readFilledPaper({ name: file, bytes }, LANGUAGES.map(speakerOf), nodePlatform);
  const { conclusion, projection } = evaluatePaper(paper, confidence);
  const upper = conclusion.kind === "attributes" ? conclusion.upper : conclusion.over;
  const about = { confidence, population: paper.sample.population.size, projection, list };
  const sentences = conclusionSentences(conclusion, about, say);
  if (json) {
    const { summary, figure, sample } = paper;
    printJson({
      ...TOOL,
      upper,
      confidence,
      ...conclusion,
      projection,
      summary,
      figure,
      sample,
      sentences,
    });
  } else for (const sentence of sentences) print(sentence);
  return conclusion.errors === 0 ? EXIT.clean : EXIT.attention;
}

function evaluateNumbers(options: EvaluateOptions, confidence: number): ExitCode {
  const { say, json } = environment(options);
  const [size, errors] = [wholeNumber(options.size!, 1), wholeNumber(options.errors!, 0)];
  if (errors > size) throw new CodedError("usage", "errors-above-size", { errors, size });
  const method = options.method!;
  const given = (options.taints ?? "").split(/[\s,]+/).filter((text) => text !== "");
  if (given.length > errors) {
    throw new CodedError("usage", "taints-above-errors", { taints: given.length, errors });
  }
  const taints = given.map((taint) => rate("--taints", taint));
  const population = options.population === undefined ? {} : { population: wholeNumber(options.population, size) };
  if (method === "hypergeometric" && taints.length > 0) throw new CodedError("usage", "taints-of-items");
  if (method === "hypergeometric" && options.population === undefined) {
    throw new CodedError("usage", "population-not-given");
  }
  // Taints are bounded as shares of amounts are: by the Poisson or the binomial distribution.
  const bounding = given.length > 0 || method === "stringer" ? (method === "poisson" ? "poisson" : "binomial") : method;
  const inputs = { method, confidence, size, errors, ...population, ...(given.length > 0 ? { taints } : {}) };
  // An error without a taint of its own is a whole one.
  const all = [...taints, ...Array.from({ length: errors - taints.length }, () => 1)];
  const { mostLikely, upper } =
    method === "stringer"
      ? evaluateTaints({ method: "binomial", confidence, size }, all)
      : given.length > 0
        ? evaluateTaints({ method: bounding === "poisson" ? "poisson" : "binomial", confidence, size }, all)
        : evaluateAttributes({ method, confidence, size, errors, ...population });
  const risk = say("terms.percent", { number: shareText(1 - confidence) });
  const formula =
    method === "stringer" || given.length > 0
      ? say("sampling.evaluate.stringer", { size, method: say(`sampling.distribution.${bounding}`) })
      : say("sampling.evaluate.formula", { method: say(`sampling.distribution.${method}`), errors, risk });
  if (json) printJson({ ...TOOL, mostLikely, upper, formula, inputs });
  else {
    const shares = {
      mostLikely: shareText(mostLikely),
      upper: shareText(upper),
      confidence: shareText(confidence),
    };
    print(say("sampling.evaluate.numbers", shares));
    print(formula);
  }
  return EXIT.clean;
}
