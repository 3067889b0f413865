import { excelWith } from "../host/beside";
import { describeHost } from "../host/contract";

describe.each([
  ["windows", "1.19"],
  ["windows", "1.7"],
  ["web", "1.19"],
  ["web", "1.7"],
] as const)("an Excel", (bridge, apiSet) => describeHost(excelWith(bridge, apiSet)));
