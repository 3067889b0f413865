import { type ReceivedFile, readReceivedFile } from "#src/actions/received-file";
import { simulate } from "#src/samples/simulate";
import { nodePlatform } from "#src/workbook/platform/node";
import { list } from "./form-file";

/** A form of one of several districts, as a file. */
export interface DistrictForm {
  readonly area: string;
  readonly department: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function readForm({ name, bytes }: Pick<DistrictForm, "name" | "bytes">): ReceivedFile {
  return readReceivedFile({ name, bytes, receivedAt: "2024-04-03T01:00:00.000Z" }, list, nodePlatform);
}

/** The forms of three districts for March 2024, without faults. */
export async function monthOfDistricts(): Promise<DistrictForm[]> {
  const forms: DistrictForm[] = [];
  const tool = { tool: "huizong", version: "test" };
  await simulate({
    ...{ list, period: { year: 2024, month: 3 }, seed: 7, units: 60, faults: 0, platform: nodePlatform, tool },
    write(name, bytes) {
      const received = name.endsWith(".xlsx") ? readForm({ name, bytes }) : null;
      if (received?.status !== "taken") return;
      const { area, department } = received.submission.identity;
      forms.push({ area: area!, department: department!, name, bytes });
    },
  });
  return forms;
}
