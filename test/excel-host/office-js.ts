import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Folder of Microsoft's office.js as npm installed it. */
export const OFFICE_JS = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
