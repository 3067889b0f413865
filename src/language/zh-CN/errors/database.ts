import { errorProse } from "../../error-prose";

/** Why the database of the data folder cannot run here. */
export const database = errorProse("database", {
  "no-build": "本机（{{machine}}）没有自带的数据库。请用 --database 指定数据库地址。",
  "large-pages": "本机（{{machine}}）的内存页大于自带数据库所能用的。请用 --database 指定数据库地址。",
  unreachable:
    "自带的数据库由系统用户 {{user}} 运行，它进不了文件夹“{{folder}}”。请换一个它能进的文件夹，如 /var/lib/huizong，或用 --database 指定数据库地址。",
  failed:
    "自带的数据库没有启动（{{reason}}）。请看“{{folder}}”中 postgres/server.log 的最后几行，或用 --database 指定数据库地址。",
});
