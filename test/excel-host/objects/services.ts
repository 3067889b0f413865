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

/** The errors of cells by the numbers office.js gives them. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

defineType("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    SetInvocationArrayResults: (frame, [results]) => {
      for (const [id, done, value, code] of results as readonly [number, boolean, unknown, number?][]) {
        const failed = { error: ERRORS[code ?? 0] ?? `error ${code}`, message: value };
        frame.functionResults.set(id, done ? { value } : failed);
      }
    },
  },
});

const SERVICES = [
  "AddinInternalService",
  "AppRuntimeService",
  "AppRuntimePersistenceService",
  "CustomFunctions",
  "DynamicRibbon",
] as const;

/** The name of the object type behind a service's full name, `Microsoft.DynamicRibbon.DynamicRibbon`. */
export function serviceType(name: string): (typeof SERVICES)[number] {
  const type = SERVICES.find((service) => service === name.split(".").at(-1));
  if (!type) throw new OfficeError("ApiNotFound", `The emulated Excel has no service ${name}.`);
  return type;
}
