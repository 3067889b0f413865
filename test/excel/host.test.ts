import { excelWith } from "../host/beside";
import { describeHost } from "../host/contract";
import { ways } from "../tools/breadth";

const OLDEST = ["windows", "1.7"] as const;

describe.each(ways([["windows", "1.19"], OLDEST, ["web", "1.19"], ["web", "1.7"]] as const, OLDEST))(
  "an Excel",
  (bridge, apiSet) => describeHost(excelWith(bridge, apiSet)),
);
