import "../../../src/pane/engine/newer-methods";
import { wpsApplication } from "../../../src/wps/application";
import { wpsHost } from "../../../src/wps/host";
import { offer } from "../../host/offered";

offer(wpsHost(wpsApplication()!));
