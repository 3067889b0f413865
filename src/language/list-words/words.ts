/** What the bundled list asks of its tasks, in English. */
export const VERBS: Readonly<Record<string, string>> = {
  启动: "start",
  完成: "complete",
  落位: "settle",
  实施: "carry out",
  实施征收: "take land",
  引入: "bring in",
  竣工投产: "finish and run",
  并入: "merge",
  筹建: "prepare",
  主体封闭: "close the shell",
  贯通通电: "open and power",
  搭建: "set up",
  搬迁: "move",
  通过: "pass",
  建立: "establish",
  建设: "build",
  开发: "develop",
  开工: "begin works",
  建成使用: "build and use",
  主体完工: "finish the shell",
};

/** Offices the bundled list names without an English name of their own. */
export const OFFICES: Readonly<Record<string, string>> = {
  "绿园区统计局（样例）": "Luyuan District Statistics Bureau (sample)",
};
