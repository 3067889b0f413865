import { wpsThat } from "../host/beside";
import { describeHost } from "../host/contract";

describe.each([true, false])("a WPS", (cellByCell) => describeHost(wpsThat(cellByCell)));
