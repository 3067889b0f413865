import { database } from "./database";
import { host } from "./host";
import { list } from "./list";
import { refusal } from "./refusal";
import { service } from "./service";
import { usage } from "./usage";

/** What is said of coded errors, by their area. */
export const errors = { database, host, list, refusal, service, usage };
