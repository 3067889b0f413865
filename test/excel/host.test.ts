import { excelWith } from "../host/beside";
import { describeHost } from "../host/contract";
import { ways } from "../tools/breadth";

const NEWEST = ["web", "1.19"] as const;
const OLDEST = ["windows", "1.7"] as const;

describe.each(ways([["windows", "1.19"], OLDEST, NEWEST, ["web", "1.7"]] as const, NEWEST, OLDEST))(
  "an Excel",
  (bridge, apiSet) => describeHost(excelWith(bridge, apiSet)),
);
