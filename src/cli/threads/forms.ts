import { listsByDistrict } from "../../actions/batch";
import type { Environment } from "../environment";
import type { FoundFile } from "../files";
import { progressBar } from "../progress";
import { openThread, type Thread, threadsFor } from "./crew";
import { askAll, type Forms, joinForms } from "./join";
import { type Batchwork, type Member, openMember } from "./member";
import { openTaking, takenOf } from "./taking";

/** Reads files on as many cores as they are worth, with a progress bar. */
export async function readForms(
  files: readonly FoundFile[],
  surroundings: Environment,
  anyDistrict = false,
): Promise<Forms> {
  const { say, lists } = surroundings;
  const work = { files, anyDistrict };
  const threads = Array.from({ length: threadsFor(files.length) - 1 }, openThread);
  const taking = openTaking(files.length, threads.length + 1);
  const bar = progressBar(say("cli.reading"), files.length);
  const here = openMember(work, surroundings, () => {
    bar.reach(takenOf(taking));
    // What the other threads have to say is heard between files.
    return threads.length === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve));
  });
  const members = [here, ...threads.map((thread) => memberIn(thread, work, surroundings))];
  const endThreads = () => {
    for (const thread of threads) thread.close();
  };
  try {
    const read = await askAll(members, (member, number) => member.read(taking, number));
    return joinForms(members, read, listsByDistrict(lists, anyDistrict), endThreads);
  } catch (error) {
    endThreads();
    throw error;
  } finally {
    bar.done();
  }
}

/** A member in another thread. */
function memberIn(thread: Thread, work: Batchwork, { language, json, lists }: Environment): Member {
  const opened = thread.ask("open", work, language, json, lists.length > 1 ? lists : undefined);
  return {
    // A thread that cannot start fails both, and neither may fail unheard.
    read: async (...input) => (await Promise.all([opened, thread.ask("read", ...input)]))[1],
    receivedFiles: () => thread.ask("receivedFiles"),
    lend: (...input) => thread.ask("lend", ...input),
    reports: (...input) => thread.ask("reports", ...input),
    parts: (...input) => thread.ask("parts", ...input),
  };
}
