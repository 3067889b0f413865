import { resolve, sep } from "node:path";
import helmet from "@fastify/helmet";
import files, { type SetHeadersResponse } from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { manifestFor } from "./manifest";
import { type NotFound, notFoundPage } from "./not-found";
import { contentPolicy } from "./policy";
import { type SampleMonth, sampleIndex } from "./sample";

/** What is served. */
export interface Serving {
  /** The folder of the built pane and page. */
  readonly web: string;
  /** The text of manifest.xml, answered for the address it is asked at. */
  readonly manifest: string;
  readonly sample: SampleMonth;
  /** Where the pane loads office.js from, as the build was told. */
  readonly officeJs: string;
  /** What a browser is told of an address where nothing is; without it, nothing but that. */
  readonly notFound?: NotFound;
  /** In PEM; without it the server speaks http. */
  readonly certificate?: { readonly key: Buffer; readonly cert: Buffer };
}

/** Names with a content hash never change what they hold. */
const HASHED = /\.[0-9a-f]{12}\.[a-z.]+$/;

/** What Excel itself fetches for the add-in, on the web from another origin. */
const FOR_EXCEL = /\.(?:json|png|xml)$/;

/** The server of pane, page, office.js, manifest and sample month; it does not listen yet. */
export async function createServer({
  web,
  manifest,
  sample,
  officeJs,
  notFound,
  certificate,
}: Serving): Promise<FastifyInstance> {
  const server: FastifyInstance = certificate ? fastify({ https: certificate }) : fastify();
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(officeJs) },
    // frame-ancestors says it more exactly; whether https is a must is for the owner of the host name to say.
    xFrameOptions: false,
    strictTransportSecurity: false,
  });
  await server.register(files, {
    root: web,
    cacheControl: false,
    preCompressed: true,
    dotfiles: "ignore",
    setHeaders: (response, path) => describeFile(response, path.slice(web.length).replace(/\.gz$/, "")),
  });
  await server.register(files, {
    root: resolve(sample.folder),
    prefix: "/sample/",
    decorateReply: false,
    index: false,
    cacheControl: false,
    dotfiles: "ignore",
    setHeaders: (response) => response.setHeader("Cache-Control", "no-cache"),
  });
  server.get("/sample/index.json", (_, reply) => reply.header("Cache-Control", "no-cache").send(sampleIndex(sample)));
  server.get("/manifest.xml", ({ protocol, host }, reply) => {
    const text = manifestFor(manifest, `${protocol}://${host}`);
    if (text === null) return reply.code(400).send();
    return reply.header("Cache-Control", "no-cache").type("application/xml; charset=utf-8").send(text);
  });
  server.setNotFoundHandler(({ headers }, reply) => {
    reply.code(404).header("Cache-Control", "no-cache").header("Vary", "Accept, Accept-Language");
    if (!notFound || !headers.accept?.includes("text/html")) return reply.send();
    return reply.type("text/html; charset=utf-8").send(notFoundPage(notFound, headers["accept-language"] ?? ""));
  });
  return server;
}

function describeFile(response: SetHeadersResponse, path: string): void {
  const forExcel = FOR_EXCEL.test(path) && !path.startsWith(`${sep}office${sep}`);
  response.setHeader("Cache-Control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  if (!forExcel) return;
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}
