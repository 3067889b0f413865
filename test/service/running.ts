import { generateKeyPairSync, scryptSync } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import type { Role } from "#src/core/states/state";
import { addApi } from "#src/service/api";
import { keeperWith } from "#src/service/keeper";
import { addOperations } from "#src/service/operations";
import { makeService, type Service } from "#src/service/service";
import { addAccount } from "#src/store/accounts";
import { openStore, type StoreOptions } from "#src/store/store";
import { anyBinaries } from "../store/clusters";
import { newDatabase } from "../store/shared-database";

export const PASSWORD = "a password of some length";

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of an answer is what it tests
  readonly json: any;
}

export interface Asking {
  readonly as?: string;
  readonly body?: object | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service over a database of its own, whose clock stands where it is put. */
export interface RunningService {
  readonly service: Service;
  readonly server: FastifyInstance;
  /** http://127.0.0.1:port */
  readonly address: string;
  /** Every route there is, as "GET /api/me". */
  readonly laid: readonly string[];
  /** Sets the service's time (ISO 8601). */
  at(time: string): void;
  ask(method: "GET" | "POST" | "PATCH", path: string, asking?: Asking): Promise<Answered>;
  /** Adds an account without the ceremony of its first password. */
  person(name: string, role: Role, department?: string, area?: string): Promise<void>;
  end(): Promise<void>;
}

/**
 * The one password as it is kept, by parameters that take no time: it is checked by those it was kept with, and what the
 * service's own take would go into every sign-in of the tests.
 */
const KEPT = `scrypt:2:8:1:5a:${scryptSync(PASSWORD, Buffer.from("5a", "hex"), 32, { N: 2, r: 8, p: 1 }).toString("hex")}`;

export async function runService(options: Pick<StoreOptions, "again"> = {}): Promise<RunningService> {
  const database = await newDatabase(anyBinaries());
  const store = await openStore({ address: database.address, ...options });
  let now = new Date("2024-04-03T01:00:00.000Z");
  const keeper = keeperWith(generateKeyPairSync("ed25519").privateKey);
  const service = makeService({ store, keeper, now: () => now });
  const server = fastify();
  const laid: string[] = [];
  server.addHook("onRoute", ({ method, url }) => {
    if (method !== "HEAD") laid.push(`${method} ${url}`);
  });
  await addOperations(server, service);
  await addApi(server, service);
  await server.listen({ port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const tokens = new Map<string, string>();

  async function tokenOf(name: string): Promise<string> {
    const known = tokens.get(name);
    if (known !== undefined) return known;
    const { json } = await ask("POST", "/api/sign-in", { body: { name, password: PASSWORD, as: "token" } });
    tokens.set(name, json.token);
    return json.token;
  }

  async function ask(method: "GET" | "POST" | "PATCH", path: string, { as, body, headers = {} }: Asking = {}) {
    const authorization = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` };
    const type = { "content-type": body instanceof Uint8Array ? "application/octet-stream" : "application/json" };
    const sent =
      body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) };
    const all = { ...(body === undefined ? {} : type), ...authorization, ...headers };
    const answer = await fetch(address + path, { method, headers: all, ...sent });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = /json/.test(answer.headers.get("content-type") ?? "") && bytes.length > 0;
    return {
      status: answer.status,
      headers: answer.headers,
      bytes,
      json: isJson ? JSON.parse(bytes.toString()) : null,
    };
  }

  return {
    service,
    server,
    address,
    laid,
    at: (time) => {
      // Sessions begun at another time may be over.
      if (Math.abs(Date.parse(time) - now.getTime()) > 3_600_000) tokens.clear();
      now = new Date(time);
    },
    ask,
    async person(name, role, department, area = "220106") {
      const account = { area, name, role, department: department ?? null, contact: "" };
      const kept = { ...account, password: KEPT, mustChange: false, disabled: false };
      await addAccount(store.db, kept, now.toISOString());
    },
    async end() {
      await server.close();
      // A test may have closed it.
      await store.close().catch(() => undefined);
      await database.end();
    },
  };
}
