import { resolve } from "node:path";

/** Folder of Microsoft's office.js as npm installed it. */
export const OFFICE_JS = resolve("node_modules/@microsoft/office-js/dist");
