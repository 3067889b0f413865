import { notAvailable } from "./failure";
import { targetNamed } from "./names";
import { speaker } from "./say";
import { source } from "./source";

/**
 * How much of a target is done, in percent, as the open summary says.
 * @customfunction PROGRESS
 * @volatile
 * @param id Id or name of the target.
 */
export async function progress(id: string): Promise<number> {
  const { id: wanted, nameZh } = targetNamed(String(id));
  const from = await source();
  const figures = from.kind === "summary" ? from.stored.figures : [];
  const figure = figures.find(({ line, column }) => line.target === wanted && column === "completion");
  if (typeof figure?.value !== "number")
    throw notAvailable(speaker()("pane.excel.functions.noProgress", { name: nameZh }));
  return figure.value;
}
