import { writeSummaryWorkbook } from "../actions/summary-workbook";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { headOf } from "./keeper";
import { rollUpMonth } from "./month";
import type { Service } from "./service";

/** A month's summary workbook with the signed head of the log it stands for, and the list it is by. */
export async function summaryBytes(service: Service, area: string, period: string, say: Speaker) {
  const rolled = await rollUpMonth(service, area, period);
  const generatedAt = service.now().toISOString();
  // Taken after the forms, so that the log it stands for holds every one of them.
  const logHead = await headOf(service.store.db, service.keeper, area, service.now());
  const made = { ...rolled, say, generatedAt, packer: nodePlatform, logHead };
  return { bytes: await writeSummaryWorkbook(rolled.summary, made), list: rolled.list };
}
