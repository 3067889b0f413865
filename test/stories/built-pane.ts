import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { createServer } from "#src/service/pages/server";
import type { Service } from "#src/service/service";
import { sampleMonth } from "./sample-month";

/** The server people start, over the pane as it was built; another build is named by HUIZONG_WEB. */
export interface BuiltPane {
  readonly origin: string;
  /** The pane for Excel. */
  readonly taskpane: string;
  /** The page for people without Excel. */
  readonly page: string;
  close(): Promise<void>;
}

/** Serves the built pane with the headers it ships with, over a service where one is given. Throws when nothing has been built. */
export async function serveBuiltPane(service?: Service): Promise<BuiltPane> {
  const web = resolve(process.env.HUIZONG_WEB ?? "dist/web");
  if (!existsSync(join(web, "taskpane.html"))) throw new Error("The pane is not built: run `npm run build` first.");
  const month = sampleMonth();
  const server = await createServer({
    web,
    manifest: readFileSync("manifest.xml", "utf8"),
    sample: { ...month, submissions: "submissions", earlier: "earlier", summary: "summary.xlsx" },
    officeJs: "office/office.js",
    hasService: service !== undefined,
  });
  // The emulated Excel on the web stands on localhost, where Microsoft's stands on one of the hosts allowed.
  server.addHook("onSend", async (_, reply) => {
    const policy = reply.getHeader("content-security-policy");
    if (typeof policy !== "string") return;
    reply.header(
      "content-security-policy",
      policy.replace(/frame-ancestors (?!'none')/, "frame-ancestors https://localhost "),
    );
  });
  if (service) {
    // Loading all the service takes some time, and most stories have none.
    const { addApi } = await import("#src/service/api");
    await addApi(server, service);
  }
  await server.listen({ port: 0, host: "localhost" });
  const origin = `http://localhost:${(server.server.address() as AddressInfo).port}`;
  return { origin, taskpane: `${origin}/taskpane.html`, page: `${origin}/`, close: () => server.close() };
}
