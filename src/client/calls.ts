import { CodedError } from "../core/errors/coded-error";
import { ServiceProblem } from "./problem";
import { uploading } from "./upload";

/** Where a pane keeps its token while it stands; a page leaves that to its cookie. */
export interface TokenStore {
  read(): string | null;
  keep(token: string | null): void;
}

export interface CallOptions {
  /** Before "/api": "" for the server the page came from. */
  readonly base: string;
  /** The language of the service's sentences, "zh-CN" or "en". */
  readonly language: () => string;
  /** Given by panes, which stand in other programs; without it the browser's cookie says whose a request is. */
  readonly tokens?: TokenStore;
  readonly fetch?: typeof fetch;
}

/** A file to be handed in. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO 8601; when it was handed over by another way, told by the bureau. */
  readonly handedOverAt?: string;
  /** Between 0 and 1; at which a working paper is evaluated. */
  readonly confidence?: number;
}

/** The service by its paths below "/api". Every call throws a ServiceProblem, or that the service is unreachable. */
export interface Calls {
  get<Answer>(path: string): Promise<Answer>;
  bytes(path: string): Promise<Uint8Array>;
  post<Answer>(path: string, body?: object): Promise<Answer>;
  /** `onProgress` is told how much of the file has gone, from 0 to 1, where the browser tells that. */
  sendFile<Answer>(path: string, file: HandedFile, onProgress?: (share: number) => void): Promise<Answer>;
}

export function openCalls(options: CallOptions): Calls {
  const ask = options.fetch ?? fetch;
  const call: Call = (method, path, body, send = ask) => callService(options, { method, path, body, send });
  return {
    get: (path) => jsonOf(call("GET", path)),
    post: (path, body) => jsonOf(call("POST", path, body)),
    async bytes(path) {
      const answer = await call("GET", path);
      try {
        return new Uint8Array(await answer.arrayBuffer());
      } catch {
        throw new CodedError("host", "service-unreachable");
      }
    },
    sendFile(path, { name, bytes, handedOverAt, confidence }, onProgress) {
      const tells = onProgress !== undefined && ask === globalThis.fetch && "XMLHttpRequest" in globalThis;
      const query = new URLSearchParams({
        name,
        ...(handedOverAt === undefined ? {} : { handedOverAt }),
        ...(confidence === undefined ? {} : { confidence: String(confidence) }),
      });
      return jsonOf(call("POST", `${path}?${query}`, bytes, tells ? uploading(onProgress) : ask));
    },
  };
}

type Body = object | Uint8Array | undefined;
type Call = (method: "GET" | "POST", path: string, body?: Body, send?: typeof fetch) => Promise<Response>;

interface Sending {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: Body;
  readonly send: typeof fetch;
}

async function callService({ base, language, tokens }: CallOptions, sending: Sending): Promise<Response> {
  const { method, path, body, send } = sending;
  const token = tokens?.read();
  const isFile = body instanceof Uint8Array;
  const type = isFile ? "application/octet-stream" : "application/json";
  const headers = {
    Accept: "application/json",
    "Accept-Language": language(),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(body === undefined ? {} : { "Content-Type": type }),
  };
  const sent = body === undefined ? null : isFile ? new Uint8Array(body) : JSON.stringify(body);
  const credentials = tokens ? "omit" : "same-origin";
  let answer: Response;
  try {
    answer = await send(`${base}/api${path}`, { method, headers, body: sent, credentials });
  } catch {
    throw new CodedError("host", "service-unreachable");
  }
  if (answer.ok) return answer;
  throw await problemOf(answer);
}

async function jsonOf<Answer>(answer: Promise<Response>): Promise<Answer> {
  const given = await answer;
  if (given.status === 204) return null as Answer;
  if (!isJson(given)) throw new CodedError("host", "service-unreachable");
  try {
    return (await given.json()) as Answer;
  } catch {
    throw new CodedError("host", "service-unreachable");
  }
}

/** Proxies and static pages answer with pages of their own: that is no word of the service. */
async function problemOf(answer: Response): Promise<Error> {
  if (!isJson(answer))
    return answer.status === 404 ? new ServiceProblem("", 404, "") : new CodedError("host", "service-unreachable");
  const told: unknown = await answer.json().catch(() => null);
  if (typeof told !== "object" || told === null) return new CodedError("host", "service-unreachable");
  const { code = "", detail, title, ...details } = told as Record<string, unknown>;
  return new ServiceProblem(String(code), answer.status, String(detail ?? title ?? ""), details);
}

function isJson({ headers }: Response): boolean {
  return /[/+]json\b/.test(headers.get("content-type") ?? "");
}
