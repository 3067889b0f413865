import { forData, type SentenceArguments } from "../../language/sentence";
import type { zhCN } from "../../language/zh-CN";
import { speaker } from "./say";

type Failure = keyof typeof zhCN.pane.excel.functions;

/** #VALUE! with a sentence: an argument that names nothing. */
export function wrongArgument(key: Failure, args: SentenceArguments): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence(key, args));
}

/** #N/A with a sentence: there is no such figure. */
export function notAvailable(key: Failure, args: SentenceArguments = {}): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence(key, args));
}

function sentence(key: Failure, args: SentenceArguments): string {
  return forData(speaker())(`pane.excel.functions.${key}`, args);
}
