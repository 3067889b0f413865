/** What the command line says. */
export const cli = {
  description: "Checks, rolls up and traces monthly statistical forms",
  option: {
    json: "answer with one JSON object on standard output",
    lang: "language of the messages",
    period: "reporting month, e.g. 2024-03",
    history: "folder of earlier workbooks, or an earlier summary",
  },
  help: {
    option: "show how it is used",
    command: "show how a command is used",
    version: "show the version",
    usage: "Usage:",
    options: "Options:",
    commands: "Commands:",
    arguments: "Arguments:",
  },
  usage: {
    missingArgument: "The argument {{about}} is missing. See --help.",
    missingMandatoryOptionValue: "The option {{about}} is missing. See --help.",
    optionMissingArgument: "The option {{about}} needs a value. See --help.",
    unknownOption: "There is no option {{about}}. See --help.",
    unknownCommand: "There is no command {{about}}. See huizong --help.",
    invalidArgument: "The value of {{about}} is not one of the choices. See --help.",
    excessArguments: "There are too many arguments. See --help.",
    other: "The command is not written as it should be. See --help.",
  },
  "no-such-file": "There is no “{{path}}”. Check the name and the folder.",
  "unreadable-file":
    "“{{path}}” cannot be read ({{reason}}). Check its permissions, or close the program that uses it, and try again.",
  "unwritable-file":
    "“{{path}}” cannot be written ({{reason}}). Check the folder's permissions, or close it in Excel, and try again.",
  "bad-period": "“{{text}}” is no reporting month. Write year and month like 2024-03.",
  "bad-url": "“{{url}}” is not an address that can be used. Write it like https://host or https://host:port/folder.",
  "bad-number": "“{{text}}” is no usable number. Give a whole number of at least {{min}}.",
  "bad-received-file":
    '“{{path}}” is no valid list of times of receipt. It should be JSON like {"file name": "time"}; mend or delete it and try again.',
  "no-such-department": "The target list has no department “{{department}}”. Known: {{known}}.",
  "bad-target-list": "The target list has {{count}} mistakes and was not imported:",
  "not-a-summary": "“{{file}}” is no summary workbook. Choose an .xlsx file written by huizong rollup.",
  "not-a-figure":
    "{{cell}} holds no summary figure. Name a cell with a figure on the sheet “{{sheet}}”, such as {{example}}.",
  "bad-cell": "“{{cell}}” is no cell address. Write G12 or 全区汇总表!G12.",
  "no-form-in-month":
    "There is no form for month {{month}}: the first form of the year is that of month {{firstMonth}}.",
  "no-workbooks": "No workbook was found: {{paths}}.",
  unexpected: "The program failed unexpectedly ({{reason}}). Please send the command and this text to the maintainers.",
  checking: "Checking",
  reading: "Reading",
  writing: "Writing",
  targets: {
    description: "print, export or import the target list",
    export: "export the target list as an Excel workbook",
    import: "import a target list edited in Excel; every mistake is named by cell",
    exported: "The target list ({{targets}} targets, {{indicators}} indicators) was exported to {{file}}.",
    imported: "{{file}} is sound: {{targets}} targets, {{indicators}} indicators, {{relations}} relations.",
    saved: "The list's files were written to {{folder}}.",
    out: "folder for the list's JSON files once the import is sound",
    head: { id: "id", name: "target", value: "value", department: "department", source: "source" },
    count: "{{count}} targets",
  },
  templates: {
    description: "write the blank form of each department",
    out: "output folder",
    department: "only one department (its id)",
    written: "{{count}} forms written to {{folder}}.",
  },
  simulate: {
    description: "invent a month of filled workbooks (sample data) with known planted faults",
    out: "output folder",
    units: "number of units, over many districts, for load",
    faults: "number of planted faults",
    seed: "random seed",
    "history-out": "folder for the faultless workbooks of earlier periods",
    written: "{{files}} sample workbooks with {{faults}} planted faults written to {{folder}} (faults: planted.json).",
  },
  check: {
    description: "check workbooks and list every finding",
    files: "workbooks or folders",
    passed: "Passed with {{facts}} figures; ready to submit. (information {{D}})",
    "passed-milestones": "Passed with {{milestones}} key tasks; ready to submit. (information {{D}})",
    "not-passed": "Not ready to submit: level A {{A}}, B {{B}}, C {{C}}, D {{D}}.",
  },
  rollup: {
    districts: "own: the list's district; each: a summary per district, --out is a folder; together: one over all",
    each: "Summaries of {{districts}} districts ({{files}} forms) written to {{folder}}.",
    "no-common-history": "Districts rolled up together cannot take --history. Leave it out, or use --districts each.",
    description: "roll a month of workbooks up into the district summary",
    paths: "workbooks or folders",
    out: "summary file",
    coverage: "{{received}} of {{expected}} units have reported.",
    missing: "Missing: {{departments}}",
    late: "Late: {{departments}}",
    twice: "{{department}} submitted {{count}} times; {{used}} is used.",
    "set-aside": "{{file}} is not part of the summary: {{reason}}",
    refused: "{{file}} was refused: {{code}} {{message}}",
    findings: "Findings: level A {{A}}, B {{B}}, C {{C}}, D {{D}}.",
    written: "Summary: {{file}}",
  },
  trace: {
    description: "show what a summary cell is made of",
    file: "summary file",
    cell: "a cell such as G12 or 全区汇总表!G12",
    head: {
      department: "department",
      file: "file",
      sheet: "sheet",
      cell: "cell",
      value: "value",
      operation: "operation",
    },
    operation: {
      add: "add",
      take: "take",
      numerator: "numerator",
      denominator: "denominator",
      level: "this year",
      base: "last year",
    },
    total: "{{indicator}} {{measure}} = {{value}}",
    empty: "This figure has no sources: {{reason}}",
  },
  verify: {
    description: "recompute the whole summary from the source workbooks and list every difference",
    file: "summary file",
    from: "folder of the source workbooks",
    same: "All {{cells}} figures agree.",
    different: "{{count}} of {{cells}} figures differ:",
    head: { sheet: "sheet", cell: "cell", stored: "stored", recomputed: "recomputed", reason: "reason" },
  },
  start: {
    submissions: "submissions",
    earlier: "earlier",
    summary: "{{area}}-{{year}}-{{month, number(minimumIntegerDigits: 2)}}-summary.xlsx",
    simulating: "Inventing the sample month (18 reporting departments, March 2024)",
    done: "Took {{seconds}} s.",
    folder: "Sample workbooks: {{folder}}",
  },
  manifest: {
    description: "write the Excel add-in's manifest for the address it is served at",
    url: "address of the add-in, such as https://host",
    out: "manifest file (standard output without it)",
    written: "Manifest for {{url}}: {{file}}",
  },
  sideload: {
    description: "put the add-in into this machine's Excel to try it out",
    remove: "take it out of this machine's Excel again",
    done: "The add-in at {{url}} is in place ({{file}}). Open Excel anew and choose Huizong under Insert › My Add-ins › Developer Add-ins.",
    removed: "The add-in has been taken out ({{file}}). Open Excel anew.",
    "not-here":
      "This machine has no desktop Excel. For Excel on the web run npm run manifest -- --url {{url}} --out huizong.xml and choose that file under Insert › Add-ins › Upload My Add-in.",
  },
  serve: {
    once: "do the sample month only, serve nothing",
    port: "port",
    host: "host name; 0.0.0.0 lets other machines in",
    https: "use a certificate this machine trusts (https)",
    cert: "certificate file of your own (PEM)",
    key: "private key file of that certificate (PEM)",
    page: "Page (no Excel needed): {{url}}/",
    addresses: `Task pane: {{url}}/taskpane.html
Add-in manifest: {{url}}/manifest.xml
Sample month: {{url}}/sample/index.json

In Excel, in one of these ways:
  this machine   npm start -- --https, and npm run sideload in another window
  shared folder  npm run manifest -- --url https://host --out FOLDER/huizong.xml, and add the folder to Excel's Trust Center › Trusted Add-in Catalogs
  on the web     Insert › Add-ins › Upload My Add-in, with the manifest file
Ctrl+C stops.`,
    "not-found": {
      title: "There is nothing at this address",
      body: "The address may be mistyped, or the file has been moved.",
      back: "Open Huizong",
    },
    "no-offline":
      "Without https, other computers can use the page but not offline, and it cannot write files back. Give a certificate with --cert and --key.",
    "port-in-use": "Port {{port}} is used by another program. Close it, or run npm start -- --port {{other}}.",
    "cannot-listen": "Nothing can be served at {{host}}:{{port}} ({{reason}}). Check --host and --port.",
    "cert-without-key": "Give --cert and --key together.",
    "no-certificate":
      "There is no trusted certificate ({{reason}}). Try again as an administrator, or name your own with --cert and --key.",
  },
};
