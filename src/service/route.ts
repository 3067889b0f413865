import type { z } from "zod";
import type { Role } from "../core/states/state";
import type { Language, Speaker } from "../language/speaker";
import type { Account } from "../store/accounts";
import type { Service } from "./service";

/**
 * Who may use a route. "anyone": without signing in. "signed-in": everybody, about themselves. Else by role: all of the
 * district, their own unit's alone, or nothing; a role that is not named may do nothing.
 */
export type Access = "anyone" | "signed-in" | Readonly<Partial<Record<Role, "all" | "own">>>;

/** A request that was let in. `account` is the asker; for a route for anyone it may stand for nobody. */
export interface Call<Params, Query, Body> {
  readonly service: Service;
  readonly account: Account;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly say: Speaker;
  readonly language: Language;
  /** The address it came from. */
  readonly address: string;
  /** Whether it came over https. */
  readonly secure: boolean;
  /** The address it was asked at, as https://host. */
  readonly origin: string;
  /** The query as it came, with its "?". */
  readonly search: string;
  readonly cookie: string | undefined;
  /** The token it was let in by. */
  readonly token: string;
}

/** What is sent back besides JSON. */
export class Answer {
  constructor(
    readonly body: Uint8Array | string | object | null,
    readonly headers: Readonly<Record<string, string | string[]>> = {},
    readonly status = 200,
  ) {}
}

/** A route as the table of routes has it; access, checks of what is sent, and the OpenAPI document are made from it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: "GET" | "POST" | "PATCH";
  /** Below /api, with parameters as in "/submissions/:period". */
  readonly path: string;
  /** A name for clients. */
  readonly id: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body | "file";
  /** Whether a city or province may ask it of a district below it, by `area` in the query: the district's own answer. */
  readonly below?: true;
  /** What comes back where it is no JSON. */
  readonly produces?: string;
  handle(call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>>): Promise<unknown>;
}

/** A route whose handler is typed by what it says it takes. */
export function route<
  Params extends z.ZodType = z.ZodType<Record<string, never>>,
  Query extends z.ZodType = z.ZodType<Record<string, never>>,
  Body extends z.ZodType = z.ZodType<undefined>,
>(definition: Route<Params, Query, Body>): Route {
  return definition as unknown as Route;
}

/** A route that takes a file as its body. */
export function fileRoute<
  Params extends z.ZodType = z.ZodType<Record<string, never>>,
  Query extends z.ZodType = z.ZodType<Record<string, never>>,
>(definition: Route<Params, Query, z.ZodType<Buffer>> & { readonly body: "file" }): Route {
  return definition as unknown as Route;
}
