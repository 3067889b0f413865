import { addIn } from "./add-in";
import { forms } from "./forms";
import { frame } from "./frame";
import { sampling } from "./sampling";
import { service } from "./service";
import { summary } from "./summary";

/** What the command line says. */
export const cli = { ...frame, ...forms, ...summary, ...sampling, ...addIn, ...service };
