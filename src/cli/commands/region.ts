import { formatPeriod } from "../../core/period";
import { areaNameIn, departmentName, indicatorName } from "../../language/names";
import { numberText } from "../../language/numbers";
import { unitText } from "../../language/units";
import { rollUpParts, rollUpRegion } from "../../service/region";
import { holdsSample } from "../../store/rollups";
import { nodePlatform } from "../../workbook/platform/node";
import { writeRegionSummary } from "../../workbook/region/write";
import { type DataOptions, needData, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { divisionCode, requiredPeriod } from "../options";
import { print, printJson, table } from "../output";
import { refuseToOverwrite } from "../overwrite";
import { readSettings } from "../settings";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface RegionOptions extends GlobalOptions, DataOptions {
  readonly period: string;
  readonly area?: string;
  readonly settings?: string;
  /** The workbook to be written beside what is shown. */
  readonly out?: string;
  readonly force?: boolean;
}

/** Shows a month over all districts of a region, from what the service has received. */
export async function region(options: RegionOptions): Promise<ExitCode> {
  const { list, say, json } = environment(options);
  const period = formatPeriod(requiredPeriod(options.period));
  const { out } = options;
  if (out !== undefined) refuseToOverwrite(out, { made: "other", list, force: options.force === true });
  needData(options);
  const open = await openData(options, readSettings(options.settings));
  try {
    const area = divisionCode(options.area) ?? list.header.area.code;
    const summary = out === undefined ? null : await rollUpParts(open.service, area, period);
    const { coverage, ...rolled } = summary?.total ?? (await rollUpRegion(open.service, area, period));
    if (summary && out !== undefined) {
      const simulated = await holdsSample(open.service.store.db);
      const made = { generatedAt: new Date().toISOString(), simulated, packer: nodePlatform };
      writeFile(out, writeRegionSummary(summary, say, made));
    }
    if (json) {
      printJson({ ...TOOL, ...rolled, coverage, ...(out === undefined ? {} : { summaryFile: out }) });
      return EXIT.clean;
    }
    const head = (["indicator", "measure", "value", "unit", "units"] as const).map((column) =>
      say(`terms.region.column.${column}`),
    );
    const rows = rolled.rows.map(({ indicator, measure, value, decimals, unit, absent, coverage: units }) => [
      indicatorName(indicator, list, say),
      say(`terms.measure.${measure}`),
      value === null ? say(`summary.absent.${absent ?? "not-reported"}`) : numberText(value, decimals),
      unitText(unit, say),
      `${units.received}/${units.expected}`,
    ]);
    print(table(head, rows, [2, 4]));
    const nameOf = (code: string) => areaNameIn(rolled.names, code, say);
    const { expected, received, districts, silent, otherLists } = coverage;
    print(say("terms.region.coverage", { districts: districts.length, expected, received }));
    for (const { area: code, missing } of districts) {
      if (missing.length === 0) continue;
      const units = missing.map((id) => departmentName(id, list, say)).join(say("terms.separator"));
      print(say("terms.region.missing", { district: nameOf(code), units }));
    }
    if (silent.length > 0)
      print(say("terms.region.silent", { districts: silent.map(nameOf).join(say("terms.separator")) }));
    for (const { forms, leftOut } of otherLists) {
      if (leftOut.length === 0) continue;
      const indicators = leftOut.map((id) => indicatorName(id, list, say)).join(say("terms.separator"));
      print(say("terms.region.other-list", { forms, indicators }));
    }
    if (out !== undefined) print(say("cli.region.written", { file: out }));
    return EXIT.clean;
  } finally {
    await open.close();
  }
}
