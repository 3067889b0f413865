import type { ServiceClient } from "../../client/client";
import { openDesk, type ServiceDesk } from "./desk";
import { browserStandingKeeper } from "./kept-standings";
import { browserOutbox } from "./outbox";

/** The service as a pane in a browser uses it; `onEntered` is what else is done when somebody has signed in. */
export function browserDesk(client: ServiceClient, onEntered: () => Promise<void>): ServiceDesk {
  return openDesk(client, browserOutbox(), { onEntered, standings: browserStandingKeeper() });
}
