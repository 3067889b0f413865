import { areasOf } from "../../core/divisions";
import { formatPeriod } from "../../core/period";
import { rollUpParts, rollUpRegion } from "../../service/region";
import { listsOfDistricts } from "../../service/region-lists";
import { listOf } from "../../service/service";
import { holdsSample } from "../../store/rollups";
import { nodePlatform } from "../../workbook/platform/node";
import { writeRegionSummary } from "../../workbook/region/write";
import { type DataOptions, needData, openData } from "../data-folder";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { divisionCode, requiredPeriod } from "../options";
import { print, printJson } from "../output";
import { refuseToOverwrite } from "../overwrite";
import { printRegion } from "../reports/region";
import { readSettings } from "../settings";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface RegionOptions extends ListOptions, DataOptions {
  readonly period: string;
  readonly area?: string;
  readonly settings?: string;
  /** The workbook to be written beside what is shown. */
  readonly out?: string;
  readonly force?: boolean;
}

/** Shows a month over all districts of a region, from what the service has received. */
export async function region(options: RegionOptions): Promise<ExitCode> {
  const { list, lists, say, json } = await environmentWithLists(options);
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
    const codes = coverage.districts.map((district) => district.area);
    const own = await listsOfDistricts(open.service, areasOf(area), codes, period);
    const given = options.targets ? lists : [];
    const ofRegion = await listOf(open.service, area, period);
    printRegion(
      { ...rolled, coverage },
      { region: [...given, ofRegion, ...lists], ofDistrict: (code) => [...given, own.get(code)!, ...lists] },
      say,
    );
    if (out !== undefined) print(say("cli.region.written", { file: out }));
    return EXIT.clean;
  } finally {
    await open.close();
  }
}
