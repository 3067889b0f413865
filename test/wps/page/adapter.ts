import "#src/pane/engine/newer-methods";
import { wpsApplication } from "#src/wps/application";
import { wpsHost } from "#src/wps/host";
import { seatOf } from "#src/wps/seat";
import { offer } from "../../host/offered";

const app = wpsApplication()!;
offer(wpsHost(app, seatOf(app, location.search)));
