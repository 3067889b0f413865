import type { WorkbookHost } from "../../pane/host/workbook-host";

/** Makes HZ.FIGURE, HZ.TARGET and HZ.PROGRESS work over a workbook; what they are made of loads with the first one. */
export function associateFunctions(host: WorkbookHost): void {
  let loaded: Promise<typeof import("./all")> | undefined;
  const all = () => {
    loaded ??= import("./all").then((functions) => {
      functions.openSource(host);
      return functions;
    });
    return loaded;
  };
  type All = typeof import("./all");
  CustomFunctions.associate("FIGURE", async (...args: Parameters<All["value"]>) => (await all()).value(...args));
  CustomFunctions.associate("TARGET", async (...args: Parameters<All["target"]>) => (await all()).target(...args));
  CustomFunctions.associate("PROGRESS", async (...args: Parameters<All["progress"]>) =>
    (await all()).progress(...args),
  );
}
