// Loaded before a command: kills it with -9 at a point of its writing. HUIZONG_KILL names the point, and for "write" the
// share of the bytes that still get to the disk.
const fs = require("node:fs");
const [point, share] = process.env.HUIZONG_KILL.split(" ");

const die = () => process.kill(process.pid, "SIGKILL");

const { writeFileSync, fsyncSync, renameSync } = fs;
fs.writeFileSync = (file, content, ...rest) => {
  if (point !== "write" || typeof file !== "number") return writeFileSync(file, content, ...rest);
  const bytes = Buffer.from(content);
  fs.writeSync(file, bytes, 0, Math.floor(bytes.length * Number(share)));
  die();
};
fs.fsyncSync = (file) => {
  if (point === "fsync") die();
  fsyncSync(file);
};
fs.renameSync = (from, to) => {
  if (point === "rename") die();
  renameSync(from, to);
  if (point === "renamed") die();
};
