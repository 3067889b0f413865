import type { SentenceArguments } from "../../language/speaker";
import { speaker } from "./say";

/** #VALUE! with a sentence: an argument that names nothing. */
export function wrongArgument(key: string, args: SentenceArguments): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence(key, args));
}

/** #N/A with a sentence: there is no such figure. */
export function notAvailable(key: string, args: SentenceArguments = {}): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence(key, args));
}

function sentence(key: string, args: SentenceArguments): string {
  return speaker()(`pane.excel.functions.${key}`, args);
}
