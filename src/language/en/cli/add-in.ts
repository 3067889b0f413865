/** What brings the add-in to Excel, and the local server. */
export const addIn = {
  start: {
    submissions: "submissions",
    earlier: "earlier",
    simulating: "Inventing the sample month ({{year}}-{{month, number(minimumIntegerDigits: 2)}})",
    done: "Took {{seconds}} s.",
    folder: "Sample workbooks: {{folder}}",
    elsewhere:
      "The database runs as {{user}}, who cannot get to {{folder}}; the sample service keeps its data in {{other}}.",
    filling: "Setting up the sample submission service (this first time only)",
    account: "Sample account ({{role}}): {{name}}, password {{password}}",
    "no-service": {
      "no-build":
        "The sample submission service is left out: there is no packaged database for this machine ({{machine}}). Pane and page work as ever.",
      "large-pages":
        "The sample submission service is left out: this machine's ({{machine}}) memory pages are larger than the packaged database can use. Pane and page work as ever.",
      unreachable:
        "The sample submission service is left out: the packaged database runs as {{user}}, who cannot get to the folder {{folder}}. Pane and page work as ever.",
      failed:
        "The sample submission service is left out: the packaged database did not start ({{reason}}). Pane and page work as ever.",
    },
  },
  manifest: {
    description: "write the manifest of the Excel or WPS add-in for the address it is served at",
    url: "address of the add-in, such as https://host; for WPS with its folder, such as http://host:3000/wps/",
    wps: "write all the files of the WPS add-in",
    out: "manifest file (standard output without it); for WPS a folder",
    written: "Manifest for {{url}}: {{file}}",
    "written-wps": "WPS add-in for {{url}}: {{folder}}",
  },
  sideload: {
    description: "put the add-in into this machine's Excel to try it out",
    remove: "take it out of this machine's Excel again",
    done: "The add-in at {{url}} is in place ({{file}}). Open Excel anew and choose Huizong under Insert › My Add-ins › Developer Add-ins.",
    removed: "The add-in has been taken out ({{file}}). Open Excel anew.",
  },
};
