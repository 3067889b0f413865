/** What people write into the name of a file that is to take the place of another. */
const CORRECTION = /更正|订正|修正|改正|修改|修订|重报|更新/;

/** The word by which a file's name says that it corrects another; null where it has none. A name decides nothing. */
export function correctionIn(name: string): string | null {
  return CORRECTION.exec(name)?.[0] ?? null;
}
