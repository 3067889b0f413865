import { formOf } from "../../core/form/form";
import { swapped } from "../../core/simulate/faults/swapped";
import { simulateMonth } from "../../core/simulate/month";
import type { TargetList } from "../../core/targets/schema";
import { patchWorkbook } from "../../workbook/patch/patch";
import type { Platform } from "../../workbook/platform/platform";
import { fetchIssued, issuedForms } from "./issued";

/** The department whose sample shows most kinds of figures, and the seed. */
const SAMPLE = { department: "development-and-reform", seed: 12, month: 3 } as const;

/** A filled form with invented figures, marked as such, in which something is wrong. */
export async function sampleForm(list: TargetList, platform: Platform): Promise<{ name: string; bytes: Uint8Array }> {
  const issued =
    issuedForms(list).find(({ department }) => department.id === SAMPLE.department) ?? issuedForms(list)[0]!;
  const form = formOf(list, issued.department)!;
  const period = { year: list.header.year, month: SAMPLE.month };
  const { files } = simulateMonth(list, { period, seed: SAMPLE.seed, faults: 1, forms: [form], kinds: [swapped] });
  const { changes, computed } = files[0]!;
  const name = issued.name.replace(/\.xlsx$/, `年${SAMPLE.month}月_样例.xlsx`);
  return { name, bytes: patchWorkbook(await fetchIssued(issued), changes, platform, computed) };
}
