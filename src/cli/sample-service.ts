import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type CodedError, isCoded } from "../core/errors/coded-error";
import type { Speaker } from "../language/speaker";
import { keeperOf } from "../service/keeper";
import type { SampleMonth } from "../service/pages/sample";
import { makeService, type Service } from "../service/service";
import { type Binaries, type Cluster, openCluster } from "../store/cluster";
import { embeddedBinaries } from "../store/embedded";
import { emptyDatabase, openStore } from "../store/store";
import type { OpenData } from "./data-folder";
import { print, tell } from "./output";
import { fillSample, sampleKey, wasFilled } from "./sample-submissions";

/** Where the sample month's database lies, beside the month, whose folder is made anew at each start. */
const FOLDER = join("out", "sample-service");

/** Root's own folders are closed to the user the database runs as; this one only root can make, and all can enter. */
const REACHABLE = "/var/lib/huizong-sample";

/**
 * Opens the submission service over the sample month: at the first start its forms are handed in, at later ones it stands
 * as it was left. Null, with a sentence, on a machine where the packaged database does not run.
 */
export async function openSampleService(month: SampleMonth, say: Speaker): Promise<OpenData | null> {
  let folder = resolve(FOLDER);
  let cluster: Cluster;
  try {
    cluster = await openCluster(folder, embeddedBinaries()).catch((error: unknown) => {
      if (!isUnreachable(error)) throw error;
      print(say("cli.start.elsewhere", { folder, other: REACHABLE, user: error.args.user ?? "" }));
      folder = REACHABLE;
      return openCluster(folder, copied(embeddedBinaries(), folder));
    });
  } catch (error) {
    if (!isCoded(error, "database")) throw error;
    const unknown = { machine: "", reason: "", user: "" };
    print(say(`cli.start.no-service.${error.kind}`, { ...unknown, folder, ...error.args }));
    return null;
  }
  try {
    return await openOver(cluster, folder, month, say);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

function isUnreachable(error: unknown): error is CodedError<"database"> {
  return isCoded(error, "database") && error.kind === "unreachable" && process.getuid?.() === 0;
}

/** The database's programs, where its user can get to them. */
function copied({ initdb, pgCtl }: Binaries, folder: string): Binaries {
  const bin = join(folder, "program", "bin");
  if (!existsSync(join(folder, "program"))) {
    const making = join(folder, "program.new");
    rmSync(making, { recursive: true, force: true });
    cpSync(dirname(dirname(initdb)), making, { recursive: true, verbatimSymlinks: true });
    renameSync(making, join(folder, "program"));
  }
  return { initdb: join(bin, basename(initdb)), pgCtl: join(bin, basename(pgCtl)) };
}

async function openOver(cluster: Cluster, folder: string, month: SampleMonth, say: Speaker): Promise<OpenData> {
  const onError = ({ message }: Error) => tell(message);
  const key = sampleKey(month);
  let store = await openStore({ address: cluster.address, onError });
  const clock = sampleClock();
  const serviceOver = (sample: Service["sample"]) =>
    makeService({ store, keeper: keeperOf(folder), now: clock.now, sample });
  if (!(await wasFilled(serviceOver(null), key))) {
    await store.close();
    // What a start that was broken off left, or another version of the program.
    await emptyDatabase(cluster.address);
    store = await openStore({ address: cluster.address, onError });
    print(say("cli.start.filling"));
  }
  const sample = await fillSample(serviceOver(null), month, key, clock.set);
  return {
    folder,
    service: serviceOver(sample),
    async close() {
      await store.close();
      await cluster.stop();
    },
  };
}

/** Time that runs as fast as everybody's, from wherever it was set: the sample month is long over, and locked, by today's. */
function sampleClock() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    set: (time: string) => {
      ahead = Date.parse(time) - Date.now();
    },
  };
}
