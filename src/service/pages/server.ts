import { createReadStream, existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { isIP } from "node:net";
import { join, sep } from "node:path";
import helmet from "@fastify/helmet";
import files, { type SetHeadersResponse } from "@fastify/static";
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from "fastify";
import { manifestFor, wpsFileFor } from "./manifest";
import { type NotFound, notFoundPage } from "./not-found";
import { contentPolicy } from "./policy";
import { listedSample, type SampleMonth, sampleIndex } from "./sample";

/** What is served. */
export interface Serving {
  /** The folder of the built pane and page. */
  readonly web: string;
  /** The text of manifest.xml, answered for the address it is asked at. */
  readonly manifest: string;
  /** The invented month of `npm start`; a service of real figures has none. */
  readonly sample?: SampleMonth;
  /** Where the pane loads office.js from. */
  readonly officeJs: string;
  /** Whether the submission service's API is laid beside it; else a pane that asks for one is told that there is none. */
  readonly hasService?: boolean;
  /** What a browser is told of an address where nothing is; without it, nothing but that. */
  readonly notFound?: NotFound;
  /** The name it is asked for by, apart from localhost and addresses; over https the certificate vouches for the name. */
  readonly host?: string;
  /** In PEM; without it the server speaks http. */
  readonly certificate?: { readonly key: Buffer; readonly cert: Buffer };
  /** Behind a proxy that says in X-Forwarded-* who asked for what. */
  readonly trustProxy?: boolean;
  readonly logger?: FastifyBaseLogger;
}

/** Names with a content hash never change what they hold. */
const HASHED = /\.[0-9a-f]{12}\.[a-z.]+$/;

/** The script element of office.js, as built. */
const OFFICE_JS = /(<script src=)"?[^"\s>]*office\.js"?/;

/** The pane, and the page in the window it opens for signing in. */
const WITH_OFFICE_JS = ["taskpane.html", "signed-in.html"];

/** Addresses a window of Office's comes by; Office talks to it as to one it opened, which a policy of its own would end. */
const IN_DIALOGS = /^\/(?:taskpane\.html|signed-in\.html|api\/sign-in\/openid)/;

/** Files of the WPS add-in that name where they are served. */
const WITH_ADDRESS = ["jsplugins.xml", "oem.ini"];

/** What Excel itself fetches for the add-in, on the web from another origin. */
const FOR_EXCEL = /\.(?:json|png|xml)$/;

/** The server of pane, page, office.js, manifest and sample month; it does not listen yet. */
export async function createServer({
  web,
  manifest,
  sample,
  officeJs,
  hasService = false,
  notFound,
  host,
  certificate,
  trustProxy = false,
  logger,
}: Serving): Promise<FastifyInstance> {
  // What is wrong with an address is told without repeating it.
  const frameworkErrors = (_: unknown, __: unknown, reply: FastifyReply) => reply.code(400).send();
  const log = logger ? { loggerInstance: logger } : {};
  const options = { frameworkErrors, trustProxy, requestTimeout: REQUEST_SECONDS * 1000, ...log };
  const server: FastifyInstance = certificate ? fastify({ https: certificate, ...options }) : fastify(options);
  // A page of another name that was made to lead here must not read what is served.
  server.addHook("onRequest", async ({ hostname, headers }, reply) => {
    if (!HOST.test(headers.host ?? "")) return reply.code(400).send();
    if (!certificate && !isOwnName(hostname, host)) return reply.code(421).send();
  });
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(officeJs) },
    // frame-ancestors says it more exactly; whether https is a must is for the owner of the host name to say.
    xFrameOptions: false,
    strictTransportSecurity: false,
  });
  server.addHook("onSend", async ({ url }, reply) => {
    if (IN_DIALOGS.test(url)) reply.header("Cross-Origin-Opener-Policy", "unsafe-none");
  });
  await server.register(files, {
    root: web,
    cacheControl: false,
    preCompressed: true,
    dotfiles: "ignore",
    allowedPath: (path) => isWithin(web, path),
    setHeaders: (response, path) => describeFile(response, path.slice(web.length).replace(/\.gz$/, "")),
  });
  if (sample) addSample(server, sample);
  if (!hasService) server.get("/api/sign-in", (_, reply) => reply.header("Cache-Control", "no-cache").code(204).send());
  server.get("/manifest.xml", ({ protocol, host }, reply) => {
    const text = manifestFor(manifest, `${protocol}://${host}`);
    if (text === null) return reply.code(400).send();
    return reply.header("Cache-Control", "no-cache").type("application/xml; charset=utf-8").send(text);
  });
  for (const name of WITH_ADDRESS) {
    server.get(`/wps/${name}`, ({ protocol, host }, reply) => {
      const file = join(web, "wps", name);
      const text = existsSync(file) ? wpsFileFor(readFileSync(file, "utf8"), `${protocol}://${host}/wps/`) : null;
      if (text === null) return reply.callNotFound();
      return reply.header("Cache-Control", "no-cache").type("text/plain; charset=utf-8").send(text);
    });
  }
  for (const name of WITH_OFFICE_JS) {
    server.get(`/${name}`, (_, reply) => {
      const file = join(web, name);
      if (!existsSync(file)) return reply.callNotFound();
      const page = readFileSync(file, "utf8").replace(OFFICE_JS, (_, before) => `${before}"${officeJs}"`);
      return reply.header("Cache-Control", "no-cache").type("text/html; charset=utf-8").send(page);
    });
  }
  server.get("/wps", (_, reply) => reply.redirect("/wps/publish.html"));
  server.setNotFoundHandler(({ headers }, reply) => {
    reply.code(404).header("Cache-Control", "no-cache").header("Vary", "Accept, Accept-Language");
    if (!notFound || !headers.accept?.includes("text/html")) return reply.send();
    return reply.type("text/html; charset=utf-8").send(notFoundPage(notFound, headers["accept-language"] ?? ""));
  });
  server.setErrorHandler(({ statusCode = 500 }: { statusCode?: number }, _, reply) =>
    reply
      .code(statusCode >= 400 ? statusCode : 500)
      .header("Cache-Control", "no-cache")
      .send(),
  );
  return server;
}

/** How long requests may take to end once the server stops; those that hang are then cut off. */
const STOPPING_SECONDS = 5;

/** Takes no new requests, lets those that run end, and cuts off what hangs. */
export async function stopServer(server: FastifyInstance): Promise<void> {
  const cutting = setTimeout(() => server.server.closeAllConnections(), STOPPING_SECONDS * 1000);
  await server.close();
  clearTimeout(cutting);
}

function addSample(server: FastifyInstance, sample: SampleMonth): void {
  server.get<{ Params: { "*": string } }>("/sample/*", ({ params }, reply) => {
    const file = listedSample(sample, params["*"]);
    if (file === null) return reply.callNotFound();
    reply.header("Cache-Control", "no-cache").header("Content-Length", lstatSync(file).size);
    return reply.type(file.endsWith(".xls") ? "application/vnd.ms-excel" : WORKBOOK).send(createReadStream(file));
  });
  server.get("/sample/index.json", (_, reply) => reply.header("Cache-Control", "no-cache").send(sampleIndex(sample)));
}

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A name or an address, and perhaps a port: what else a Host header may hold names no host. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i;

/** How long a request may take to arrive; the largest file there can be does so at a megabit a second. */
const REQUEST_SECONDS = 150;

/** Whether a request's host is this machine's: localhost, an address, or the name it is served under. */
function isOwnName(asked: string, host?: string): boolean {
  const name = asked.replace(/^\[|\]$/g, "").toLowerCase();
  return name === "localhost" || isIP(name) !== 0 || name === host?.toLowerCase();
}

/** Whether a path of the folder leads, through all links, to something in it. */
function isWithin(folder: string, path: string): boolean {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(join(folder, decodeURIComponent(path)));
    return real === root || real.startsWith(root + sep);
  } catch {
    // What is not there may still be there compressed; then static finds it itself, or nothing.
    return true;
  }
}

function describeFile(response: SetHeadersResponse, path: string): void {
  // Files lie there compressed too.
  response.setHeader("Vary", "Accept-Encoding");
  const forExcel = FOR_EXCEL.test(path) && !path.startsWith(`${sep}office${sep}`);
  response.setHeader("Cache-Control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  if (!forExcel) return;
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}
