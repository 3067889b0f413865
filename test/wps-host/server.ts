import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { olderScript } from "./older-browser";
import { type Answer, PATH, type Question } from "./shim";

type Ask = (page: number, question: Question) => Promise<Answer>;

/** A server that answers for WPS and hands everything else on to another one. */
export interface WpsServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Stands before the server of the pane. Scripts are handed on as an older browser would run them. */
export async function stand(before: string, ask: Ask): Promise<WpsServer> {
  const server = createServer((asked, answer) => {
    const [path, page] = (asked.url ?? "").split("?page=");
    if (path === PATH) void reply((question) => ask(Number(page), question), asked, answer);
    else handOn(before, asked, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function reply(
  ask: (question: Question) => Promise<Answer>,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const answered = await ask(JSON.parse((await textOf(asked)).toString()) as Question);
  answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answered));
}

function handOn(before: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { "accept-encoding": _, ...headers } = asked.headers;
  const onward = request(before + asked.url, { method: asked.method, headers }, async (got) => {
    const script = /\.js$/.test((asked.url ?? "").split("?")[0]!);
    const body = await textOf(got);
    const { "content-length": __, ...rest } = got.headers;
    answer.writeHead(got.statusCode ?? 502, rest).end(script ? olderScript(body) : body);
  });
  onward.on("error", () => answer.writeHead(502).end());
  asked.pipe(onward);
}

async function textOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
