import { CodedError } from "../core/errors/coded-error";
import type { Account, EarlierFigures, FormStanding, ScanFile, ServiceReceipt, WaysIn } from "./answers";
import { isSignedOut, ServiceProblem } from "./problem";
import { type SignInWindow, signInByWindow } from "./sign-in-window";
import { uploading } from "./upload";

/** Where a pane keeps its token while it stands; a page leaves that to its cookie. */
export interface TokenStore {
  read(): string | null;
  keep(token: string | null): void;
}

export interface ClientOptions {
  /** Before "/api": "" for the server the page came from. */
  readonly base: string;
  /** The language of the service's sentences, "zh-CN" or "en". */
  readonly language: () => string;
  /** Given by panes, which stand in other programs; without it the browser's cookie says whose a request is. */
  readonly tokens?: TokenStore;
  /** Opens the window for signing in with the office's own accounts, given by panes; a page leaves for it. */
  readonly signInWindow?: SignInWindow;
  /** Where a page comes back to from there; "page" otherwise. */
  readonly target?: "page" | "desk";
  readonly fetch?: typeof fetch;
}

export interface Handing {
  /** null for a file that waits for another person of its unit (复核) and has not been handed in. */
  readonly receipt: ServiceReceipt | null;
  /** Whether the same file had been received before: this is its first receipt. */
  readonly again: boolean;
  /** How the form stands now where a file that came again is not what counts. */
  readonly notice?: string | null;
}

/** A file to be handed in. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO 8601; when it was handed over by another way, told by the bureau. */
  readonly handedOverAt?: string;
}

/** The service as pane and page ask it. Every call throws a ServiceProblem, or that the service is unreachable. */
export interface ServiceClient {
  /** How one may sign in; null where no service stands at the address. */
  waysIn(): Promise<WaysIn | null>;
  signIn(name: string, password: string): Promise<Account>;
  /**
   * Signs in with the office's own accounts. In a page the promise never ends, since the page goes; in a pane it may
   * throw that the window did not open or was closed, or why nobody is let in.
   */
  signInAtOffice(): Promise<Account>;
  /** Waits no longer for a window that was opened for signing in. */
  leaveOffice(): void;
  signOut(): Promise<void>;
  /** Every session ends with it: sign in anew. */
  changePassword(old: string, wanted: string): Promise<void>;
  /**
   * Hands in a file. The same bytes again get their first receipt, so that asking again does no harm. `onProgress` is
   * told how much of it has gone, from 0 to 1, where the browser tells that.
   */
  submit(file: HandedFile, onProgress?: (share: number) => void): Promise<Handing>;
  /** Attaches a scan with the stamp (盖章件) to a form; the same one again does no harm. */
  attach(
    form: { readonly period: string; readonly department: string },
    file: { readonly name: string; readonly bytes: Uint8Array },
    onProgress?: (share: number) => void,
  ): Promise<{ readonly scan: ScanFile; readonly again: boolean }>;
  /** null where nothing is asked of the unit. */
  form(period: string, department: string): Promise<FormStanding | null>;
  history(before: string): Promise<EarlierFigures>;
  /** Anything else the service answers with, by its path below "/api". */
  get<Answer>(path: string): Promise<Answer>;
  bytes(path: string): Promise<Uint8Array>;
  post<Answer>(path: string, body?: object): Promise<Answer>;
}

export function openClient(options: ClientOptions): ServiceClient {
  const { base, language, tokens, signInWindow, target = "page", fetch: ask = fetch } = options;
  let atOffice: AbortController | null = null;

  async function call(
    method: "GET" | "POST",
    path: string,
    body?: object | Uint8Array,
    send: typeof fetch = ask,
  ): Promise<Response> {
    const token = tokens?.read();
    const headers = {
      Accept: "application/json",
      "Accept-Language": language(),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined
        ? {}
        : { "Content-Type": body instanceof Uint8Array ? "application/octet-stream" : "application/json" }),
    };
    const sent = body === undefined ? null : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
    let answer: Response;
    try {
      answer = await send(`${base}/api${path}`, {
        method,
        headers,
        body: sent,
        credentials: tokens ? "omit" : "same-origin",
      });
    } catch {
      throw new CodedError("host", "service-unreachable");
    }
    if (answer.ok) return answer;
    throw await problemOf(answer);
  }
  const json = async <Answer>(answer: Promise<Response>): Promise<Answer> => {
    const given = await answer;
    if (given.status === 204) return null as Answer;
    if (!isJson(given)) throw new CodedError("host", "service-unreachable");
    try {
      return (await given.json()) as Answer;
    } catch {
      throw new CodedError("host", "service-unreachable");
    }
  };
  const get = <Answer>(path: string) => json<Answer>(call("GET", path));
  function sendFile<Answer>(
    path: string,
    { name, bytes, handedOverAt }: HandedFile,
    onProgress?: (share: number) => void,
  ): Promise<Answer> {
    const tells = onProgress !== undefined && ask === globalThis.fetch && "XMLHttpRequest" in globalThis;
    const query = new URLSearchParams({ name, ...(handedOverAt === undefined ? {} : { handedOverAt }) });
    return json<Answer>(call("POST", `${path}?${query}`, bytes, tells ? uploading(onProgress) : ask));
  }
  const post = <Answer>(path: string, body?: object) => json<Answer>(call("POST", path, body));

  return {
    get,
    post,
    async bytes(path) {
      const answer = await call("GET", path);
      try {
        return new Uint8Array(await answer.arrayBuffer());
      } catch {
        throw new CodedError("host", "service-unreachable");
      }
    },
    waysIn: () => unless(get<WaysIn | null>("/sign-in"), ({ status }) => status === 404),
    async signIn(name, password) {
      const as = tokens ? "token" : "cookie";
      const { account, token } = await post<{ account: Account; token?: string }>("/sign-in", { name, password, as });
      if (token !== undefined) tokens?.keep(token);
      return account;
    },
    async signInAtOffice() {
      const start = `${base}/api/sign-in/openid`;
      if (!signInWindow) {
        location.assign(`${start}?to=${target}`);
        return new Promise(() => undefined);
      }
      atOffice?.abort();
      atOffice = new AbortController();
      const exchange = (sent: object) => post<{ account: Account; token: string }>("/sign-in/openid/token", sent);
      const { account, token } = await signInByWindow(signInWindow, start, exchange, atOffice);
      tokens?.keep(token);
      return account;
    },
    leaveOffice: () => atOffice?.abort(),
    async signOut() {
      // A session that is over needs no ending.
      await unless(post("/sign-out"), isSignedOut);
      tokens?.keep(null);
    },
    async changePassword(old, wanted) {
      await post("/password", { old, new: wanted });
      tokens?.keep(null);
    },
    submit: (file, onProgress) => sendFile("/submissions", file, onProgress),
    attach: ({ period, department }, file, onProgress) =>
      sendFile(`/submissions/${period}/${department}/scans`, file, onProgress),
    form: (period, department) =>
      unless(get<FormStanding>(`/submissions/${period}/${department}`), ({ status }) => status === 404),
    history: (before) => get(`/history?before=${before}`),
  };
}

/** The answer, or null where it is a problem of this kind. */
async function unless<Answer>(answer: Promise<Answer>, isNothing: (problem: ServiceProblem) => boolean) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceProblem && isNothing(error)) return null;
    throw error;
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
