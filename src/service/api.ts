import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isWithin } from "../core/divisions";
import { CodedError, isCoded } from "../core/errors/coded-error";
import type { Role } from "../core/states/state";
import { type Language, speakerOf } from "../language/speaker";
import type { Account } from "../store/accounts";
import { FORM_LIMITS } from "../workbook/zip/limits";
import { notFoundPage } from "./pages/not-found";
import { credentialsOf, isForged, refusalCookie } from "./people/credentials";
import { accountOf } from "./people/sign-in";
import { problemDetails } from "./problem";
import { type Access, Answer, type Route } from "./route";
import { ROUTES } from "./routes";
import type { Service } from "./service";
import { area } from "./shapes";

const FILES = [
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.ms-excel.sheet.macroEnabled.12",
];

/** What an account that still has the password it was given may do. */
const BEFORE_CHANGE = new Set(["me", "change-password", "sign-out"]);

/** Why a provider's answer lets nobody in although it knows somebody. */
const REFUSED_SIGN_INS: ReadonlySet<CodedError<"service">["kind"]> = new Set([
  "no-role",
  "account-disabled",
  "sign-in-cancelled",
]);

/** Bytes that may be sent without being signed in. */
const STRANGERS_BYTES = 64 * 1024;

/** Lays the routes of the table below /api, and nothing else. */
export async function addApi(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(
    async (api) => {
      api.setErrorHandler((error, request, reply) => answerProblem(problemOf(error), request, reply, error));
      api.setNotFoundHandler((request, reply) => answerProblem(new CodedError("service", "not-found"), request, reply));
      api.removeContentTypeParser("text/plain");
      const limits = { parseAs: "buffer", bodyLimit: FORM_LIMITS.fileBytes } as const;
      api.addContentTypeParser(FILES, limits, (_, body, done) => done(null, body));
      // The files beside the API would otherwise be looked through, and nothing said.
      for (const url of ["/", "/*"]) {
        api.get(url, (request, reply) => answerProblem(new CodedError("service", "not-found"), request, reply));
      }
      for (const route of ROUTES) {
        api.route({
          method: route.method,
          url: route.path,
          ...(route.access === "anyone" ? { bodyLimit: STRANGERS_BYTES } : {}),
          // Before anything of the body is taken in.
          onRequest: async (request) => {
            const admission = await admitted(service, route, request);
            admissions.set(request, admission);
            if (route.body === "file") takePlace(request.raw, admission.account);
          },
          handler: async (request, reply) => answer(reply, await called(service, route, request)),
        });
      }
    },
    { prefix: "/api" },
  );
}

type Admission = Awaited<ReturnType<typeof admitted>>;

/** Who was let in with a request. */
const admissions = new WeakMap<FastifyRequest, Admission>();

async function called(service: Service, route: Route, request: FastifyRequest): Promise<unknown> {
  const { account: asker, token } = admissions.get(request)!;
  const { account, given } = lookingBelow(route, asker, request.query ?? {});
  const params = parsed(route, "params", request.params ?? {});
  const query = parsed(route, "query", given);
  mindOwn(route.access, account, params, query);
  const body = bodyOf(route, request.body);
  const call = { service, account, token, params, query, body, address: request.ip };
  const language = languageOf(request);
  const { protocol, host, url, headers } = request;
  const asked = { secure: protocol === "https", origin: `${protocol}://${host}`, cookie: headers.cookie };
  const search = url.includes("?") ? url.slice(url.indexOf("?")) : "";
  return route.handle({ ...call, ...asked, search, language, say: speakerOf(language) });
}

/** Who asks about a district of their region is answered as one of that district; of any other there is nothing. */
function lookingBelow({ below }: Route, account: Account, query: object) {
  const { area: asked, ...given } = query as { readonly area?: unknown };
  if (!below || asked === undefined) return { account, given: query };
  const district = shaped(area, asked) as string;
  const mayLook = account.role === "bureau" || account.role === "auditor";
  if (!mayLook || !isWithin(district, account.area)) throw new CodedError("service", "not-found");
  return { account: { ...account, area: district }, given };
}

/** What is over in a few seconds. */
const COME_AGAIN: ReadonlySet<string> = new Set(["busy", "sign-in-busy", "too-many-at-once"]);

/** Files that may come in at once; with the largest there can be they take 400 MB. */
const MOST_FILES = 25;
/** Of one account, so that a slow line, or somebody who means harm, keeps nobody else waiting. */
const MOST_OF_ONE = 6;
const comingIn: string[] = [];

/** Gives a request one of the places for files, and takes it back when the request is over, however it ends. */
function takePlace(request: IncomingMessage, { area, name }: Account): void {
  const sender = `${area} ${name}`;
  if (comingIn.filter((other) => other === sender).length >= MOST_OF_ONE)
    throw new CodedError("service", "too-many-at-once");
  if (comingIn.length >= MOST_FILES) throw new CodedError("service", "busy");
  comingIn.push(sender);
  request.once("close", () => comingIn.splice(comingIn.indexOf(sender), 1));
}

/** Nobody; their rights are none. */
const STRANGER: Account = {
  area: "",
  name: "",
  role: "department",
  department: null,
  mustChange: false,
  disabled: false,
  contact: "",
  duty: null,
};

async function admitted(service: Service, { access, id }: Route, request: FastifyRequest) {
  const credentials = credentialsOf(request);
  // A sign-in sets the cookie, so it too must come from the page itself.
  if ((credentials === null || credentials.by === "cookie") && isForgery(request))
    throw new CodedError("service", "forged-request");
  const account = credentials && (await accountOf(service, credentials.token));
  if (access === "anyone") return { account: account ?? STRANGER, token: "" };
  if (!account) throw new CodedError("service", "not-signed-in");
  if (account.mustChange && !BEFORE_CHANGE.has(id)) throw new CodedError("service", "change-password");
  if (access !== "signed-in" && access[account.role] === undefined) throw new CodedError("service", "not-allowed");
  return { account, token: credentials.token };
}

/** A browser names the page that asked; what is no browser sends no cookie by itself and names none. */
function isForgery(request: FastifyRequest): boolean {
  const { cookie, origin } = request.headers;
  return (cookie !== undefined || origin !== undefined) && isForged(request);
}

/** Whose access ends at their own unit is told nothing of another's, not even whether there is something. */
function mindOwn(access: Access, { role, department }: Account, params: unknown, query: unknown): void {
  if (access === "anyone" || access === "signed-in" || access[role as Role] !== "own") return;
  for (const asked of [params, query] as { readonly department?: string }[]) {
    if (asked.department !== undefined && asked.department !== department)
      throw new CodedError("service", "foreign-form");
  }
}

function parsed(route: Route, part: "params" | "query", given: unknown): unknown {
  const shape = route[part];
  return shape ? shaped(shape, given) : {};
}

function bodyOf({ body: shape }: Route, given: unknown): unknown {
  if (shape === undefined) return undefined;
  if (shape !== "file") return shaped(shape, given ?? {});
  if (!Buffer.isBuffer(given)) throw new CodedError("service", "wrong-type");
  return given;
}

function shaped(shape: NonNullable<Route["params"]>, given: unknown): unknown {
  const result = shape.safeParse(given);
  if (!result.success)
    throw new CodedError(
      "service",
      "bad-request",
      {},
      { details: { at: result.error.issues.map(({ path }) => path.join(".")) } },
    );
  // PostgreSQL keeps every character but this one.
  if (JSON.stringify(result.data).includes("\\u0000")) throw new CodedError("service", "bad-request");
  return result.data;
}

function answer(reply: FastifyReply, given: unknown) {
  reply.header("Cache-Control", "no-store");
  if (!(given instanceof Answer)) return given ?? reply.code(204).send();
  reply.code(given.status).headers({ ...given.headers });
  return reply.send(given.body instanceof Uint8Array ? Buffer.from(given.body) : given.body);
}

function problemOf(error: unknown): CodedError<"service"> {
  if (isCoded(error, "service")) return error;
  if (isCoded(error, "refusal")) return new CodedError("service", "unreadable", {}, { details: { refusal: error } });
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return new CodedError("service", "too-large");
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return new CodedError("service", "wrong-type");
  if (statusCode !== undefined && statusCode < 500) return new CodedError("service", "bad-request");
  return new CodedError("service", "unexpected");
}

/** Answers as RFC 9457 says, with nothing of how the program is made; what was refused and what broke is logged. */
function answerProblem(problem: CodedError<"service">, request: FastifyRequest, reply: FastifyReply, error?: unknown) {
  const { code, kind, cause } = problem;
  const language = languageOf(request);
  const say = speakerOf(language);
  const details = problemDetails(problem, say);
  const { status, title, detail } = details;
  if (status >= 500 && kind !== "provider-unreachable") request.log.error({ err: error }, "failed");
  else {
    const reason = cause instanceof Error ? { reason: cause.message } : {};
    request.log.warn({ code, kind, path: request.routeOptions.url, address: request.ip, ...reason }, "refused");
  }
  if (status === 401) reply.header("WWW-Authenticate", "Bearer");
  if (kind === "barred") reply.header("Retry-After", String(problem.args.seconds ?? 1));
  reply.code(status).header("Cache-Control", "no-store");
  // Whoever was led to the wrong account goes on there only after the provider has asked who it is.
  if (REFUSED_SIGN_INS.has(kind)) {
    reply.header("Set-Cookie", refusalCookie(true, { secure: request.protocol === "https" }));
  }
  if (COME_AGAIN.has(kind)) reply.header("Retry-After", "5");
  // A browser that was led here shows what it gets.
  if (request.method === "GET" && request.headers.accept?.includes("text/html")) {
    const words = { title: `${title}（${code}）`, body: detail, back: say("cli.serve.not-found.back") };
    return reply.type("text/html; charset=utf-8").send(notFoundPage({ [language]: words }, language));
  }
  return reply.type("application/problem+json; charset=utf-8").send(details);
}

function languageOf({ headers }: FastifyRequest): Language {
  return /^en\b/i.test(headers["accept-language"] ?? "") ? "en" : "zh-CN";
}
