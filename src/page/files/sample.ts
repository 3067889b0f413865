import type { TargetList } from "../../core/targets/schema";
import { FAULTS } from "../../samples/faults";
import { type SimulatedFile, simulateMonth } from "../../samples/month";
import { SAMPLE_MONTH, samplePeriod } from "../../samples/sample-month";
import { patchWorkbook } from "../../workbook/patch/patch";
import type { Platform } from "../../workbook/platform/platform";
import { fetchIssued, issuedForms } from "./issued";

/** A filled form of the sample month, marked as such, in which one thing is wrong. */
export async function sampleForm(list: TargetList, platform: Platform): Promise<{ name: string; bytes: Uint8Array }> {
  const { department, changes, computed } = oneWithAFault(list);
  const issued = issuedForms(list).find((form) => form.department.id === department)!;
  const name = issued.name.replace(/\.xlsx$/, `年${SAMPLE_MONTH.month}月_样例.xlsx`);
  return { name, bytes: patchWorkbook(await fetchIssued(issued), changes, platform, computed) };
}

/** The form with the most figures among those whose one fault shows without other files. */
function oneWithAFault(list: TargetList): SimulatedFile {
  const { seed, faults } = SAMPLE_MONTH;
  const period = samplePeriod(list.header.year);
  const { files, planted, twice } = simulateMonth(list, { period, seed, faults, irregular: true });
  const shows = new Set(FAULTS.filter(({ needsHistory }) => !needsHistory).map(({ kind }) => kind));
  const candidates = files.filter(({ name, structure, format }) => {
    const own = planted.filter(({ file }) => file === name);
    const isSentOnce = twice.every((unit) => !unit.files.includes(name));
    return own.length === 1 && shows.has(own[0]!.fault) && structure.length === 0 && format === "xlsx" && isSentOnce;
  });
  return candidates.toSorted((a, b) => b.changes.length - a.changes.length)[0] ?? files[0]!;
}
