/** The submission service, its accounts, its log and its backups. */
export const service = {
  data: {
    folder: "data folder of the service; made at its first use",
    database: "address of a database of your own; without it the database lies in the data folder",
  },
  region: {
    description: "show a month over all districts of a region (city, province), from what the service received",
    area: "division code: 220100 a city, 220000 its province, 000000 the nation; by default the target list's district",
    targets: "target list workbooks; what they call indicators and units goes first",
    out: "also writes the summary (.xlsx): the region beside its parts, and who has reported",
    written: "Summary: {{file}}",
  },
  work: {
    description: "do the service's jobs in the background; any number may run",
    working: "Working. Ctrl+C ends it.",
  },
  user: {
    description: "keep the accounts of the service",
    add: "add an account and show its first password",
    list: "list the accounts",
    disable: "disable an account",
    enable: "enable a disabled account",
    password: "give an account a new first password",
    duty: "say what a unit's account does",
    duties: "what it does where two must see a unit's forms: prepare, review or both",
    name: "name",
    area: "division code; by default the target list's district",
    roles: "role: department, bureau, auditor or admin",
    department: "the unit, by name or number",
    contact: "where reminders go",
    done: '"{{name}}" is done.',
    left: {
      nobody:
        "{{unit}} has no account left that can sign in: it can hand in nothing, and nobody gets its reminders; what was received still counts. Add an account with huizong user add, or bring this one back with huizong user enable {{name}}.",
      "too-few":
        "Two people must see the forms of {{unit}}, and no two are left who can fill in and review: nothing gets through. Add or enable accounts, or change duties with huizong user duty.",
    },
    shown: 'First password of "{{name}}": {{password}}. It must be changed at the first sign-in.',
    column: { name: "name", role: "role", department: "unit", duty: "duty", state: "state", contact: "contact" },
    dutyName: { prepare: "fills in", review: "reviews", both: "both" },
    state: { active: "active", disabled: "disabled", new: "first password" },
    role: { department: "department", bureau: "bureau", auditor: "auditor", admin: "admin" },
  },
  log: {
    description: "verify the log of the service",
    verify: "verify an exported log against a head kept elsewhere, or the proof of one entry; needs no service",
    file: "exported log or proof of an entry (JSON)",
    head: "head of the log kept elsewhere (JSON), or a summary it is printed on",
    "by-itself":
      "Note: no kept head was given by --head, so it was held against the file's own alone; a log replaced and signed anew is not told. Key: {{key}}",
    "log-proven": "The log is whole: its {{size}} entries up to {{at}} agree with the head.",
    "growth-proven": "The log has only grown: the {{size}} entries up to {{at}} are unchanged, now there are {{now}}.",
    "entry-proven": "Proven: entry {{index}} is among the {{size}} entries up to {{at}}.",
    signature: "Wrong signature: the head was changed, or this service did not sign it. Find the one kept first.",
    key: "Another service signed it. Check that both files are of one service.",
    area: "The kept head is that of another district's log. Verify with a head of the same district.",
    truncated:
      "The log was cut short: the head stands for {{size}} entries, and there are fewer. Find out why at once.",
    altered:
      "The log was altered: the first {{size}} entries do not agree with the head; some were changed, dropped, put in or moved. Find out why at once.",
    entry: "Not proven: the entry is not in the signed log, or its text or place was changed.",
  },
  backup: {
    description: "write all the service keeps into one file while it runs",
    out: "backup file",
    done: 'Backed up {{rows}} rows to "{{path}}". It holds the signing key and every form: keep it safe.',
  },
  restore: {
    description: "put a backup into an empty data folder",
    file: "backup file",
    done: "Restored {{rows}} rows. The log of {{entries}} entries, every file, receipt and figure agree with themselves; the backup has no signature to hold them against.",
    signed:
      "Restored {{rows}} rows. The log of {{entries}} entries agrees with its signature, every file and receipt with the log, and every figure with its file.",
  },
  serve: {
    description: "run the service that takes, returns, accepts and rolls up forms",
    serving: "Serving at {{url}}",
    proxied: "Serving the proxy at {{url}}. People use the proxy's own address: tell them that.",
    "proxied-named": "Serving at https://{{name}} (handed on by the proxy to {{url}})",
    name: "host name other computers ask for",
    proxy: "behind a proxy that tells who asked and by which protocol",
    "no-worker": "leave the background jobs to huizong work",
    settings: "the service's settings (JSON): OpenID Connect, how reminders are sent",
    once: "do the sample month only, serve nothing",
    port: "port",
    host: "host name; 0.0.0.0 lets other machines in",
    https: "use a certificate this machine trusts (https)",
    cert: "certificate file of your own (PEM)",
    key: "private key file of that certificate (PEM)",
    page: "Page (no Excel needed): {{url}}/",
    addresses: `Install in WPS: {{url}}/wps/publish.html

In Excel, in one of these ways:
  this machine   npm start -- --https, and npm run sideload in another window
  shared folder  npm run manifest -- --url https://host --out FOLDER/huizong.xml, and add the folder to Excel's Trust Center › Trusted Add-in Catalogs
  on the web     Insert › Add-ins › Upload My Add-in, with the file saved from {{url}}/manifest.xml
Ctrl+C stops.`,
    "not-found": {
      title: "There is nothing at this address",
      body: "The address may be mistyped, or the file has been moved.",
      back: "Open Huizong",
    },
    "no-offline":
      "Without https, other computers can use the page but not offline, and it cannot write files back. Give a certificate with --cert and --key.",
  },
};
