import { excelWith } from "../host/beside";
import { describeHost } from "../host/contract";

describe.each([
  ["windows", "1.15"],
  ["web", "1.7"],
] as const)("an Excel", (bridge, apiSet) => describeHost(excelWith(bridge, apiSet)));
