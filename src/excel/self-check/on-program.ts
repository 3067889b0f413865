import type { Task } from "../../pane/host/self-check";

/** What is asked of Office itself, beside any workbook. */
export const onProgram = (): readonly Task[] => [
  { name: "start", there: has("SharedRuntime", "1.1"), work: start },
  { name: "signIn", there: has("DialogApi", "1.1"), work: () => undefined },
  { name: "functions", there: typeof CustomFunctions === "object", work: () => undefined },
];

function has(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** What opens the pane with a form; asked, and the document's settings kept as they are. */
async function start(): Promise<void> {
  await Office.addin.getStartupBehavior();
  await new Promise<void>((done, failed) =>
    Office.context.document.settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? done() : failed(new Error(`${error.code} ${error.name}`)),
    ),
  );
}
