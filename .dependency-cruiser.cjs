const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  severity: "error",
  comment,
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
});

module.exports = {
  forbidden: [
    only(
      "core",
      [],
      "The statistics must run the same in Excel, in a browser and on the command line, so they know nothing of any of them.",
    ),
    only(
      "workbook",
      ["core"],
      "Bytes become grids and summaries become bytes; what is done with them is decided in actions.",
    ),
    only("language", ["core"], "Prose is made from findings and refusals alone, so that any host can speak."),
    only(
      "actions",
      ["core", "workbook", "language"],
      "A verb is shared by pane, page, service and command line, so it cannot know one of them.",
    ),
    only("cli", ["core", "workbook", "language", "actions", "service"], "The command line parses, calls and prints."),
    {
      name: "core-is-pure",
      severity: "error",
      comment: "No host in the core: no node modules and only small pure libraries.",
      from: { path: "^src/core/" },
      to: { dependencyTypesNot: ["local", "undetermined"], pathNot: "node_modules/(zod|pure-rand)/" },
    },
    {
      name: "bytes-need-no-node",
      severity: "error",
      comment: "Workbooks are read and written in the browser too; only platform/node.ts knows Node.",
      from: { path: "^src/workbook/", pathNot: "^src/workbook/platform/node\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "A circle has no first file to read.",
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
