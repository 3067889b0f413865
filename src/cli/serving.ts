import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import { CodedError } from "../core/errors/coded-error";
import { LANGUAGES, type Speaker, speakerOf } from "../language/speaker";
import { addApi } from "../service/api";
import { addOperations } from "../service/operations";
import type { SampleMonth } from "../service/pages/sample";
import { createServer, type Serving, stopServer } from "../service/pages/server";
import { startWorker } from "../worker/months";
import { onEnd } from "./data-folder";
import { readBytes } from "./files";
import { portNumber } from "./options";
import { print } from "./output";
import { readManifest, WEB } from "./package-files";
import { openSampleService } from "./sample-service";

declare const OFFICE_JS_URL: string;

export interface ServingOptions {
  readonly port: string;
  readonly host: string;
  readonly https?: boolean;
  readonly cert?: string;
  readonly key?: string;
}

/** Where it is listened, once it is known that it can be. */
export interface Listening {
  readonly port: number;
  readonly host: string;
  readonly certificate: Serving["certificate"];
}

/** Looks at the options before anything is made. Throws a CodedError for a port or a certificate that is none. */
export async function listeningFrom(options: ServingOptions): Promise<Listening> {
  return { port: portNumber(options.port), host: options.host, certificate: await certificateOf(options) };
}

/** Serves pane, page and sample month with the submission service over it until the process ends, and prints where. */
export async function serve(
  { port, certificate, ...options }: Listening,
  sample: SampleMonth,
  say: Speaker,
): Promise<void> {
  const { host } = options;
  const open = await openSampleService(sample, say);
  const server = await createServer({
    web: WEB,
    manifest: readManifest(),
    sample,
    officeJs: process.env.OFFICE_JS_URL ?? OFFICE_JS_URL,
    hasService: open !== null,
    host,
    notFound: Object.fromEntries(LANGUAGES.map((language) => [language, notFoundWords(speakerOf(language))])),
    ...(certificate ? { certificate } : {}),
  });
  if (open) {
    await addOperations(server, open.service);
    await addApi(server, open.service);
    await startWorker(open.service);
    onEnd(async () => {
      await stopServer(server);
      await open.close();
    });
  }
  await server.listen({ port, host }).catch(async (error: NodeJS.ErrnoException) => {
    await open?.close();
    if (error.code === "EADDRINUSE")
      throw new CodedError("usage", "port-in-use", { port, command: "npm start --", other: port + 1 });
    throw new CodedError("usage", "cannot-listen", { host, port, reason: error.code ?? "other" });
  });
  const { port: taken } = server.server.address() as AddressInfo;
  print();
  const urls = hostsOf(host).map((name) => `${certificate ? "https" : "http"}://${name}:${taken}`);
  if (existsSync(join(WEB, "index.html"))) for (const url of urls) print(say("cli.serve.page", { url }));
  for (const { name, role, password } of open?.service.sample?.accounts ?? []) {
    print(say("cli.start.account", { name, role: say(`cli.user.role.${role}`), password }));
  }
  if (!certificate && host !== "localhost") print(say("cli.serve.no-offline"));
  print(say("cli.serve.addresses", { url: urls[0] }));
}

/** The names a host can be asked for by: where it stands for all of a machine's, those other computers know. */
function hostsOf(host: string): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const known = addresses
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
  return [...known, "localhost"];
}

/** What a browser is told of an address where nothing is. */
export function notFoundWords(say: Speaker) {
  return {
    title: say("cli.serve.not-found.title"),
    body: say("cli.serve.not-found.body"),
    back: say("cli.serve.not-found.back"),
  };
}

/** A certificate of one's own from its two files. */
export function certificateFrom({ cert, key }: { cert?: string | undefined; key?: string | undefined }) {
  if (cert !== undefined && key !== undefined) return checked({ cert: readBytes(cert), key: readBytes(key) });
  if (cert !== undefined || key !== undefined) throw new CodedError("usage", "cert-without-key");
  return undefined;
}

function checked(pair: NonNullable<Serving["certificate"]>) {
  try {
    createSecureContext(pair);
    return pair;
  } catch {
    throw new CodedError("usage", "bad-certificate");
  }
}

/** A certificate of one's own, or one for this machine that its browsers and Excel are made to trust. */
async function certificateOf({ https, cert, key }: ServingOptions): Promise<Serving["certificate"]> {
  const own = certificateFrom({ cert, key });
  if (own || !https) return own;
  try {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    return await getHttpsServerOptions();
  } catch (error) {
    throw new CodedError("usage", "no-certificate", { reason: (error as Error).message.trim() });
  }
}
