import { type SentenceArguments, speakerOf } from "../../language/speaker";
import { excelLanguage } from "../environment";

/** #VALUE! with a sentence: an argument that names nothing. */
export function wrongArgument(key: string, args: SentenceArguments): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence(key, args));
}

/** #N/A with a sentence: there is no such figure. */
export function notAvailable(key: string, args: SentenceArguments = {}): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence(key, args));
}

function sentence(key: string, args: SentenceArguments): string {
  return speakerOf(excelLanguage())(`pane.excel.functions.${key}`, args);
}
