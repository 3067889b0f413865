const { readdirSync } = require("node:fs");

const foldersIn = (path) =>
  readdirSync(path, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));

/** The folders of src that have a rule below. */
const KNOWN = [
  ...["core", "workbook", "samples", "language", "actions", "pane", "excel", "wps", "page", "guide", "client"],
  ...["store", "service", "worker", "cli"],
];
for (const folder of foldersIn("src")) {
  if (!KNOWN.includes(folder)) throw new Error(`src/${folder} has no rule here: say what it may import`);
}

const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  severity: "error",
  comment,
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
});

/** The rooms of the pane that any role may use, and the folders of the roles. */
const common = ["host", "workspace", "components", "files", "engine", "service"];
/** What puts the views together, and so may know them. */
const whole = ["shell"];
/** Any other room is a role's, a new one among them. */
const roles = foldersIn("src/pane").filter((folder) => ![...common, ...whole].includes(folder));

const room = (folder, allowed, comment) => ({
  name: `pane-${folder}-imports`,
  severity: "error",
  comment,
  from: { path: `^src/pane/${folder}/` },
  to: { path: "^src/pane/", pathNot: `^src/pane/(${[folder, ...allowed].join("|")})/` },
});

module.exports = {
  forbidden: [
    only(
      "core",
      [],
      "The statistics must run the same in Excel, in a browser and on the command line, so they know nothing of any of them.",
    ),
    {
      name: "workbook-imports",
      severity: "error",
      comment:
        "Bytes become grids and summaries become bytes; what is done with them is decided in actions. Of the prose only the type of its keys is known and in which language a name is said and how a figure stands by its unit and what the unit and the texts of a list are called, and for the target list, a Chinese workbook, the words of the zh-CN catalogue.",
      from: { path: "^src/workbook/" },
      to: {
        path: "^src/",
        pathNot: "^src/((workbook|core|language/zh-CN)/|language/(sentence|names|numbers|units|list-text)\\.ts$)",
      },
    },
    only("language", ["core"], "Prose is made from findings and refusals alone, so that any host can speak."),
    only(
      "actions",
      ["core", "workbook", "language"],
      "A verb is shared by pane, page, service and command line, so it cannot know one of them.",
    ),
    only(
      "cli",
      ["core", "workbook", "language", "actions", "store", "service", "worker", "samples"],
      "The command line parses, calls and prints.",
    ),
    only(
      "pane",
      ["client", "core", "workbook", "language", "actions"],
      "The pane stands beside Excel and beside a page; what it needs of either is its WorkbookHost.",
    ),
    only(
      "excel",
      ["client", "core", "workbook", "language", "actions", "pane", "samples"],
      "Excel is one of the pane's hosts and knows nothing of the others.",
    ),
    only(
      "wps",
      ["client", "core", "workbook", "language", "actions", "pane", "samples"],
      "WPS is one of the pane's hosts and knows nothing of the others.",
    ),
    only(
      "page",
      ["client", "core", "workbook", "language", "actions", "pane", "samples"],
      "The page is for people without Excel, so nothing of Excel may be loaded with it.",
    ),
    only(
      "samples",
      ["core", "workbook", "language", "actions", "pane", "client"],
      "Invented months are made from the product as any month is; what works on real figures never knows of them.",
    ),
    only("guide", [], "The guide is a text with pictures: nothing of the product is loaded to read it."),
    only("client", ["core"], "What the service answers is known to every host; how it is shown is theirs."),
    only("store", ["core"], "What is kept is kept as the core has it; what is done with it is decided in the service."),
    only(
      "service",
      ["core", "workbook", "language", "actions", "store"],
      "The service takes and answers requests; what a form says is worked out by the verbs every host shares.",
    ),
    only(
      "worker",
      ["core", "language", "actions", "store", "service"],
      "A job does what the service would do, at another time or place.",
    ),
    {
      name: "pages-know-no-service",
      severity: "error",
      comment: "Files are handed out as they were built, and nothing is said of what is in them.",
      from: { path: "^src/service/pages/" },
      to: { path: "^src/", pathNot: "^src/service/pages/" },
    },
    {
      name: "office-only-in-excel",
      severity: "error",
      comment: "One folder speaks Office.js, so that every other can run and be tested without Excel.",
      from: { path: "^src/", pathNot: "^src/excel/" },
      to: { path: "office-js" },
    },
    {
      name: "browser-needs-no-node",
      severity: "error",
      comment: "These run in a browser, which has none of Node's modules.",
      from: { path: "^src/(core|language|actions|client|pane|excel|wps|page|samples|guide)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "browser-has-its-platform",
      severity: "error",
      comment: "platform/browser.ts is the same for a browser.",
      from: { path: "^src/(pane|excel|wps|page|samples)/" },
      to: { path: "^src/workbook/platform/node\\.ts$" },
    },
    {
      name: "core-is-pure",
      severity: "error",
      comment: "No host in the core: no node modules and only small pure libraries.",
      from: { path: "^src/core/" },
      to: { dependencyTypesNot: ["local", "undetermined"], pathNot: "node_modules/zod/" },
    },
    {
      name: "views-only-where-they-are-shown",
      severity: "error",
      comment: "What is worked out is shown by views of several hosts, and by none on the command line.",
      from: { path: "^src/(core|workbook|language|actions|client|store|service|worker|cli|samples)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "bytes-need-no-node",
      severity: "error",
      comment: "Workbooks are read and written in the browser too; only platform/node.ts knows Node.",
      from: { path: "^src/workbook/", pathNot: "^src/workbook/platform/node\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    room("host", [], "A host is described before anything is shown of it."),
    room("service", ["host"], "What is asked of the service is known before anything is shown of it."),
    room("workspace", ["host", "service"], "What every view works with knows no view."),
    room("components", ["host", "workspace", "engine"], "A part of many views knows none of them."),
    room(
      "files",
      ["host", "workspace", "components", "engine"],
      "Picking and dropping files is the same for every role.",
    ),
    room("engine", ["host"], "The work of other threads is asked for by views and knows none of them."),
    ...roles.map((role) =>
      room(role, common, "What two roles share stands in a room of its own, so that a role can change alone."),
    ),
    {
      name: "excel-host-stands-alone",
      severity: "error",
      comment: "The emulated Excel is a package of its own: what it took from the product it would confirm.",
      from: { path: "^test/excel-host/" },
      to: { path: "^(src|test)/", pathNot: "^test/excel-host/" },
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "A circle has no first file to read, types among them.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "An import that does not resolve fails at run time.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
