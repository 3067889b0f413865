import { chownSync, readFileSync } from "node:fs";

/** The user PostgreSQL runs as, which refuses to run as root; null where that is whoever runs this. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number } | null;

/** The machine's own user for it where there is one, and else the one for programs that own nothing. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const wanted of ["postgres", "nobody"]) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(":") ?? [];
    if (name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

export function spawnAs(user: ServerUser): { readonly uid?: number; readonly gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Hands files over to the server's user, or back to root with null; as an ordinary user they are one's own already. */
export function giveTo(user: ServerUser, ...paths: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  for (const path of paths) chownSync(path, user?.uid ?? 0, user?.gid ?? 0);
}
