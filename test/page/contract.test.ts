import { inPage } from "../host/beside";
import { describeAlone } from "../host/contract";

describeAlone(inPage);
