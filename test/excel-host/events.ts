import { areaAddress } from "./model/area";
import { valueType } from "./model/display";
import type { WorkbookEvent, WorkbookModel } from "./model/workbook";
import { EVENT_TYPES, type EventName, subscription } from "./objects/event-registration";

import { supports } from "./wire/api-sets";

/** One entry of a `richApiMessage`: category, event type, target, arguments as JSON, id, whether from another user. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  json: string,
  id: number,
  remote: boolean,
];

/** Who made a change: the user at the keyboard or this add-in. */
export type Author = "user" | "add-in";

const CATEGORY = 65_536;
/** The set since which a change tells the value before and after. */
const DETAILS = { name: "ExcelApi", major: 1, minor: 9 };

const NAMES: Readonly<Record<WorkbookEvent["kind"], EventName>> = {
  changed: "DataChanged",
  formatted: "FormatChanged",
  "row-hidden": "RowHiddenChanged",
  selected: "SelectionChanged",
  activated: "Activated",
  deactivated: "Deactivated",
  added: "Added",
  deleted: "Deleted",
  calculated: "Calculated",
};

/** The messages office.js gets for an event: one for the sheet, one for the collection, where it listens to them. */
export function eventEntries(
  event: WorkbookEvent,
  book: WorkbookModel,
  author: Author,
  sets: Readonly<Record<string, string>>,
): EventEntry[] {
  const name = NAMES[event.kind];
  const json = JSON.stringify(argumentsOf(event, author, supports(sets, DETAILS)));
  return [event.sheet.id, "Workbook"]
    .filter((target) => book.eventsEnabled && book.subscriptions.has(subscription(name, target)))
    .map((target) => [CATEGORY, EVENT_TYPES[name], target, json, 0, false]);
}

function argumentsOf(event: WorkbookEvent, author: Author, detailed: boolean): object {
  const base = { worksheetId: event.sheet.id, source: "Local" };
  switch (event.kind) {
    case "changed": {
      const details = detailed &&
        event.details && {
          valueBefore: event.details.before ?? "",
          valueAfter: event.details.after ?? "",
          valueTypeBefore: valueType(event.details.before),
          valueTypeAfter: valueType(event.details.after),
        };
      return {
        ...base,
        address: areaAddress(event.area),
        changeType: "RangeEdited",
        shiftDirection: "None",
        triggerSource: author === "add-in" ? "ThisLocalAddin" : "Unknown",
        ...(details || {}),
      };
    }
    case "row-hidden":
      return { ...base, address: areaAddress(event.area), changeType: "Hidden" };
    case "formatted":
    case "selected":
      return { ...base, address: areaAddress(event.area) };
    default:
      return base;
  }
}
