import { OfficeError } from "../wire/office-error";
import { oneOf, text } from "./arguments";
import { defineType } from "./host-object";

const STATES = oneOf(["Inactive", "Background", "Visible"]);

defineType("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (frame) => frame.state,
    SetAppRuntimeState: (frame, [state]) => {
      frame.state = STATES(state);
    },
  },
});

defineType("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (frame) => frame.startState,
    SetAppRuntimeStartState: (frame, [state]) => {
      frame.startState = STATES(state);
    },
  },
});

defineType("DynamicRibbon", {
  methods: {
    ExecuteRequestUpdate: (frame, [json]) => {
      frame.ribbonUpdates.push(JSON.parse(text(json)));
    },
  },
});

defineType("AddinInternalService", { methods: { NotifyActionHandlerReady: () => null } });

const SERVICES = [
  "AddinInternalService",
  "AppRuntimeService",
  "AppRuntimePersistenceService",
  "DynamicRibbon",
] as const;

/** The name of the object type behind a service's full name, `Microsoft.DynamicRibbon.DynamicRibbon`. */
export function serviceType(name: string): (typeof SERVICES)[number] {
  const type = SERVICES.find((service) => service === name.split(".").at(-1));
  if (!type) throw new OfficeError("ApiNotFound", `The emulated Excel has no service ${name}.`);
  return type;
}
