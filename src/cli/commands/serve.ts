import type { AddressInfo } from "node:net";
import { CodedError } from "../../core/errors/coded-error";
import { LANGUAGES, speakerOf } from "../../language/speaker";
import { addApi } from "../../service/api";
import { addOperations } from "../../service/operations";
import { createServer, stopServer } from "../../service/pages/server";
import { startWorker } from "../../worker/months";
import { type DataOptions, onEnd, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { openLog } from "../log";
import { portNumber } from "../options";
import { tell } from "../output";
import { readManifest, WEB } from "../package-files";
import { certificateFrom, notFoundWords } from "../serving";
import { readSettings } from "../settings";

declare const OFFICE_JS_URL: string;

export interface ServeOptions extends GlobalOptions, DataOptions {
  readonly port: string;
  readonly host: string;
  readonly name?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly proxy?: boolean;
  readonly worker: boolean;
  readonly settings?: string;
}

/** Runs the service until it is told to end. */
export async function serve(options: ServeOptions): Promise<ExitCode> {
  const { say } = environment(options);
  const port = portNumber(options.port);
  const { host } = options;
  const certificate = certificateFrom(options);
  const open = await openData(options, readSettings(options.settings));
  const logger = openLog("huizong");
  const server = await createServer({
    web: WEB,
    manifest: readManifest(),
    officeJs: process.env.OFFICE_JS_URL ?? OFFICE_JS_URL,
    hasService: true,
    host: options.name ?? host,
    trustProxy: options.proxy === true,
    logger,
    notFound: Object.fromEntries(LANGUAGES.map((language) => [language, notFoundWords(speakerOf(language))])),
    ...(certificate ? { certificate } : {}),
  });
  await addOperations(server, open.service);
  await addApi(server, open.service);
  onEnd(async () => {
    await stopServer(server);
    await open.close();
  });
  try {
    await server.listen({ port, host });
  } catch (error) {
    await open.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new CodedError("usage", "port-in-use", { port, command: "huizong serve", other: port + 1 });
    throw new CodedError("usage", "cannot-listen", { host, port, reason: code ?? "other" });
  }
  if (options.worker) await startWorker(open.service, (job) => logger.info(job, "job done"));
  const { port: taken } = server.server.address() as AddressInfo;
  const urlOf = (name: string) => `${certificate ? "https" : "http"}://${name}:${taken}`;
  if (!options.proxy) tell(say("cli.serve.serving", { url: urlOf(options.name ?? host) }));
  else if (options.name === undefined) tell(say("cli.serve.proxied", { url: urlOf(host) }));
  else tell(say("cli.serve.proxied-named", { url: urlOf(host), name: options.name }));
  return EXIT.clean;
}
