/** #VALUE! with a sentence: an argument that names nothing. */
export function wrongArgument(sentence: string): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

/** #N/A with a sentence: there is no such figure. */
export function notAvailable(sentence: string): CustomFunctionError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}
