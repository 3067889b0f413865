// Loaded before a command to bring about what otherwise happens by chance. HUIZONG_FAULT says what:
//   kill POINT, stop POINT   ends it with -9, or halts it, at a point of its writing: "write SHARE" once that share of the
//                            bytes is on the disk, "fsync", "rename" (before it) or "renamed"
//   vanish NAME              deletes the file of the name just before it is read
//   clock TIME               lets it live at another time, which does not go on
const fs = require("node:fs");
const [fault, what, share] = process.env.HUIZONG_FAULT.split(" ");

if (fault === "kill" || fault === "stop") {
  const happen = () => {
    process.kill(process.pid, fault === "kill" ? "SIGKILL" : "SIGSTOP");
    // Another thread may take the signal; what comes after must not run before it has.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fault === "kill" ? 60_000 : 100);
  };
  const { writeFileSync, fsyncSync, renameSync } = fs;
  fs.writeFileSync = (file, content, ...rest) => {
    if (what !== "write" || typeof file !== "number") return writeFileSync(file, content, ...rest);
    const bytes = Buffer.from(content);
    const before = Math.floor(bytes.length * Number(share));
    fs.writeSync(file, bytes, 0, before);
    happen();
    writeFileSync(file, bytes.subarray(before));
  };
  fs.fsyncSync = (file) => {
    if (what === "fsync") happen();
    fsyncSync(file);
  };
  fs.renameSync = (from, to) => {
    if (what === "rename") happen();
    renameSync(from, to);
    if (what === "renamed") happen();
  };
}

if (fault === "vanish") {
  const { openSync } = fs;
  fs.openSync = (path, ...rest) => {
    if (String(path).endsWith(what)) fs.rmSync(path, { force: true });
    return openSync(path, ...rest);
  };
}

if (fault === "clock") {
  const now = new Date(what).getTime();
  globalThis.Date = class extends Date {
    constructor(...args) {
      super(...(args.length > 0 ? args : [now]));
    }
    static now() {
      return now;
    }
  };
}
