/** Sentences about a command that does nothing: why, and what to do. */
export const usage = {
  unexpected: "The program failed unexpectedly ({{reason}}). Please send the command and this text to the maintainers.",
  "missing-arguments": "Missing: {{about}}. See --help.",
  "command-missing": "{{command}} needs to be told what to do: {{known}}. See {{command}} --help.",
  "unseen-option":
    "The value of the option {{option}} holds line ends or other unseen characters. Remove them and run it again.",
  "no-such-file": "There is no “{{path}}”. Check the name and the folder.",
  "unreadable-file":
    "“{{path}}” cannot be read: {{reason}}. Check its permissions, or close the program that uses it, and try again.",
  "bad-period": "“{{text}}” is no reporting month. Write year and month like 2024-03.",
  "no-such-department": "The target list has no department “{{department}}”. Name one of these, or its id:",
  "bad-port": "The port {{port}} is out of range. Give a whole number from 0 to 65535.",
  "bad-number": "“{{text}}” is no usable number. Give a whole number of at least {{min}}.",
  "number-out-of-range": "“{{given}}” for option {{option}} is no number {{range}}.",
  "no-workbooks": "No workbook was found: {{paths}}.",
  "no-form-in-month":
    "There is no form for month {{month}}: the first form of the year is that of month {{firstMonth}}.",
  "no-summary-in-folder": "There is no summary in “{{path}}”. Name one that huizong rollup made.",
  "not-a-summary": "“{{file}}” is no summary workbook. Choose an .xlsx file written by huizong rollup.",
  "bad-cell": "“{{cell}}” is no cell address. Write G12 or District summary!G12.",
  "not-a-figure":
    "{{cell}} holds no summary figure. Name a cell with a figure on the sheet “{{sheet}}”, such as {{example}}.",
  "no-common-history": "Districts rolled up together cannot take --history. Leave it out, or use --districts each.",
  "unwritable-file":
    "“{{path}}” cannot be written: {{reason}}. Choose another place, or close it in Excel, and try again.",
  "unwritable-output": "The results could not all be written: {{reason}}. Mend that and run it again.",
  "other-months":
    "There are no forms of {{period}}, so no empty summary is written. Check --period; the forms given are of",
  "bad-city":
    "“{{file}}” has {{count}} mistakes as a target list, so the city's figures were not taken. Correct them first:",
  "bad-targets": "“{{file}}” has {{count}} mistakes as a target list and was not taken. Correct them first:",
  "use-unknown": "“{{file}}”, named by --use, is not among the forms read. Name one of them.",
  "no-common-city": "The city's figures are of one district; --city is for the own district alone.",
  "bad-url": "“{{url}}” is not an address that can be used. Write it like https://host or https://host:port/folder.",
  "port-in-use": "Port {{port}} is used by another program. Close it, or run {{command}} --port {{other}}.",
  "no-excel-here":
    "This machine has no desktop Excel. For Excel on the web run npm run manifest -- --url {{url}} --out huizong.xml and choose that file under Insert › Add-ins › Upload My Add-in.",
  "cannot-listen": "Nothing can be served at {{host}}:{{port}} ({{reason}}). Check --host and --port.",
  "no-certificate":
    "There is no trusted certificate ({{reason}}). Try again as an administrator, or name your own with --cert and --key.",
  "bad-certificate": "Certificate or key cannot be read. Give a pair of PEM files that belong together.",
  "cert-without-key": "Give --cert and --key together.",
  "outside-folder": "“{{name}}” is not inside the folder “{{folder}}”, so it was not written.",
  "overwrites-form": "“{{path}}” is a filled form and is not written over. Choose another name.",
  "overwrites-input": "“{{path}}” is one of the files to be read and is not written over. Choose another name.",
  "overwrites-no-file": "“{{path}}” is no file but a folder, a pipe or a device. Choose another name.",
  "overwrites-other":
    "“{{path}}” is there already; this program may not have made it, or somebody has changed it since, so it was not written over. Choose another name, or overwrite it with --force.",
  "beyond-largest":
    "The sample would exceed the population or 100,000 items. Raise the tolerable rate or look at everything.",
  "expected-not-below-tolerable":
    "The expected rate has to be below the tolerable one, else no sample decides. Lower the one or raise the other.",
  "population-missing": "The hypergeometric distribution has to know how many items there are. Give --population.",
  "more-than-population": "A sample of {{size}} is more than the {{population}} items there are. Lower --size.",
  "no-population": "There is nothing to draw from. Check --figure or --indicator.",
  "not-one-unit":
    "Money, counts and percent cannot be drawn by amount together. Name a figure that is a sum of the departments' with --figure, or one indicator with --indicator and --measure.",
  "no-such-source":
    "The summary uses no figure of {{department}} for “{{indicator}}” ({{measure}}). Trace a cell to see what it is made of.",
  "unknown-indicator": "The target list has no indicator “{{indicator}}”.",
  "which-scope": "Use --figure or --indicator, not both; --indicator goes with --measure.",
  "errors-above-size": "{{errors}} errors are more than the {{size}} items of the sample.",
  "population-not-given": "The hypergeometric distribution has to know how many items there are. Give --population.",
  "taints-above-errors": "There are {{taints}} taints but only {{errors}} errors.",
  "which-input": "Give a filled working paper, or numbers with --method, --size and --errors.",
  "paper-altered":
    "The reported figure of item {{number}} is not the one drawn. Put it back (drawing again with the same seed tells it); what was observed stays.",
  "paper-without-item":
    "Item {{number}} is not in the paper: its row was deleted or its number changed. Put the row back with its number (drawing again with the same seed tells it).",
  "taints-of-items":
    "The hypergeometric distribution judges items, not amounts, so it takes no --taints. For amounts use --method stringer, binomial or poisson.",
  "paper-twice":
    "Item {{number}} stands in two places with different observed figures. Leave only the one that counts.",
  "fewer-than-strata":
    "Sampling by department draws one item of each at least: a size of {{size}} is less than {{population}} departments. Ask for more items.",
  "paper-not-a-number": "“{{text}}” for item {{number}} is no figure. Write a number there and the rest under remarks.",
  "not-a-paper":
    "“{{file}}” is no working paper of this program, or the headings of number, reported and observed or the hidden sheet _huizong were changed or deleted. Use the paper saved with the sample.",
  "paper-unfilled":
    "{{count}} items have no observed figure yet (such as item {{number}}). Fill in also those that agree.",
  "wps-without-folder": "For WPS name a folder with --out.",
  "no-data": "{{folder}} holds no data of a service. Check --data, or open one with huizong serve.",
  "no-database": "No connection to the database ({{reason}}). Check the address of --database and its rights.",
  "head-missing": "To verify how the log has grown, give the head kept elsewhere with --head.",
  "not-a-log": '"{{path}}" is no exported log, proof or head. Use the JSON the service exports.',
  "backup-exists": '"{{path}}" exists and was not replaced. Choose another name.',
  "not-a-backup": '"{{path}}" is no backup of this program, or is damaged.',
  "folder-not-empty": "The data folder holds data already; nothing was restored. Restore into a new one.",
  "no-such-account": "There is no account “{{name}}”. Check the name with huizong user list.",
  "bad-role": "$t(errors.service.bad-role)",
  "name-taken": "$t(errors.service.name-taken)",
  "bad-share": "“{{share}}” is no network share. Write it like \\\\server\\folder.",
  "bad-settings": "The settings file {{file}} is wrong at {{places}}. See docs/deploy.md.",
  "settings-no-json": "The settings file “{{file}}” is no JSON. See docs/deploy.md.",
  "next-alone": "--next does not go with --export or --out. Do one after the other.",
  "results-alone": "--results goes with --next. Name the file by --next.",
  "not-the-year-end":
    "“{{path}}” is not this district's summary of {{period}}, so it gives no bases. Name the summary of {{period}}, or leave --results out.",
  "not-evidence": "“{{file}}” is no evidence package. Name a .zip file made by huizong evidence.",
  "not-a-zip": "The package cannot be written as “{{file}}”. Use a name that ends in .zip.",
  "broken-evidence": "“{{part}}” of the package is gone or cannot be read. Use the package as it was made.",
  "cut-evidence": "“{{file}}” is cut short or damaged and cannot be opened as a package. Use it as it was made.",
  "altered-evidence":
    "The package “{{file}}” differs from its own manifest in {{count}} places; it was changed and is not used. huizong verify names them; use the package as it was made.",
  "foreign-manifest":
    "manifest.json of the package is not as the program writes it ({{places}}). Use the package as it was made.",
  "unsafe-evidence": "“{{part}}” is nothing a package holds; it was not opened. Use the package as it was made.",
  "unsafe-evidence_path":
    "“{{part}}” of the package leads out of its folder; it was not opened. Use the package as it was made.",
  "unsafe-evidence_duplicate":
    "The package holds “{{part}}” twice, and nothing tells which is the true one. Use the package as it was made.",
  "unsafe-evidence_overlap":
    "“{{part}}” of the package overlaps another part; it was not opened. Use the package as it was made.",
  "list-not-at-hand":
    "The summary was made with the target list {{list}}, which is not at hand or has changed since. Name that list by --targets.",
  "not-calculated":
    "The formula at {{cell}} of the summary has no result. Open the summary in Excel or WPS and save it once; mend what is an error there first.",
  "altered-cells":
    "{{count}} cells of the summary do not hold what its own source figures give, so they may have been altered, and nothing was made of it: {{cells}} (first what the cell holds, then what its sources give). Use the summary as it was made, or roll up again.",
  "no-targets-to-tell":
    "The summary is of several districts, or its list's annual targets are another district's: there are none to write of. Use the summary of a district with targets of its own.",
  "same-year-lists": "--targets names two lists of one year: {{first}}, {{second}}. Name one of them.",
  "evidence-incomplete":
    "{{count}} files the summary was made with are not at hand, so no package was written. Name the folders they are in by --from, and by --history for earlier ones:",
  "bulletin-kind": "The bulletin cannot be written as “{{file}}”. Use a name that ends in .docx or .txt.",
  "package-alone":
    "An evidence package holds all its sources, so {{option}} does not go with it; nothing was verified. Leave it out and run it again.",
  "newer-backup":
    "The backup holds what this version does not know ({{table}}); nothing was restored. Restore it with the version that wrote it or a newer one.",
  "untrue-backup":
    "The log of {{about}} in the backup does not agree with its signature or with itself: the backup was altered or is damaged, and nothing was restored. Please use another backup, and find out why.",
  "untrue-backup_file":
    "A file in the backup ({{about}}) is not what its hash says: the backup was altered or is damaged, and nothing was restored. Please use another backup, and find out why.",
  "untrue-backup_contents":
    "What the backup keeps of a form ({{about}}) is not what its file says: the backup was altered or damaged, or made by another version of the program, and nothing was restored. Restore it with the program it was made by, or use another backup, and find out why.",
  "untrue-backup_receipt":
    "A receipt of {{about}} in the backup does not agree with the log: the backup was altered or is damaged, and nothing was restored. Please use another backup, and find out why.",
  "untrue-backup_truncated":
    "The log of {{about}} in the backup has fewer entries than were signed: the backup was altered, is damaged, or is older than the head kept elsewhere, and nothing was restored. Please use another backup, and find out why.",
  "untrue-backup_key":
    "The head of {{about}} was not signed by the service of this backup, and nothing was restored. Please check that backup and kept head are of one service.",
  "not-a-list":
    "“{{file}}” is no target list. Name its Excel workbook, its JSON file, or the folder targets --out wrote.",
  "nothing-to-try":
    "Relations and limits of the draft “{{list}}” are those of the list in force; there is nothing to try. Add --all to try all.",
  "no-division-code": "“{{given}}” is no division code. A division code has six digits, such as 220106.",
};
