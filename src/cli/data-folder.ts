import { accessSync, constants, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { CodedError } from "../core/errors/coded-error";
import { keeperOf } from "../service/keeper";
import { providerOf } from "../service/people/openid";
import { makeService, type Service } from "../service/service";
import type { Settings } from "../service/settings";
import { openCluster } from "../store/cluster";
import { embeddedBinaries } from "../store/embedded";
import { openStore } from "../store/store";
import { tell } from "./output";
import { makeFolder } from "./write-file";

export interface DataOptions {
  readonly data: string;
  /** postgres://…; without it the database lies in the data folder. */
  readonly database?: string;
}

/** A service over its data, and what ends it. */
export interface OpenData {
  readonly folder: string;
  readonly service: Service;
  close(): Promise<void>;
}

/** Opens a data folder, making it at the first call and starting its database where none is named. */
export async function openData({ data, database }: DataOptions, settings: Settings = {}): Promise<OpenData> {
  const folder = resolve(data);
  makeFolder(folder);
  if (!isWritable(folder)) throw new CodedError("usage", "unwritable-file", { path: folder, reason: "EACCES" });
  const cluster = database === undefined ? await openCluster(folder, embeddedBinaries()) : null;
  const provider = settings.openIdConnect ? providerOf(settings.openIdConnect) : null;
  try {
    const address = database ?? cluster!.address;
    const store = await openStore({ address, onError: ({ message }) => tell(message) });
    return {
      folder,
      service: makeService({
        store,
        keeper: keeperOf(folder),
        provider,
        reminders: settings.reminders ?? null,
        divisionNames: settings.divisionNames ?? {},
      }),
      async close() {
        await store.close();
        await cluster?.stop();
      },
    };
  } catch (error) {
    await cluster?.stop();
    // What the driver says may hold the address with its password.
    const reason = (error as NodeJS.ErrnoException).code ?? "other";
    throw new CodedError("usage", "no-database", { reason });
  }
}

/** Throws a CodedError where no service has ever been in a data folder that holds its own database. */
export function needData({ data, database }: DataOptions): void {
  if (database === undefined && !existsSync(join(data, "postgres"))) {
    throw new CodedError("usage", "no-data", { folder: data });
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Calls back once, when the program is asked to end. */
export function onEnd(end: () => Promise<void>): void {
  let ending = false;
  const once = () => {
    if (ending) return;
    ending = true;
    void end().finally(() => process.exit());
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
}
