import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./schema";

/** The database itself. */
export type Database = Kysely<Tables>;

/** A transaction in it. */
export type Work = Transaction<Tables>;
