import type { IncomingMessage } from "node:http";

/** Where Excel on the web stands around the pane: Microsoft's clouds, and the one in China. */
const OFFICE_HOSTS = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office.net",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
];

/** Griffel opens empty style elements and fills them by insertRule; this is the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Everything comes from this server, but for office.js where the build names another, and nothing is written inline. */
export function contentPolicy(officeJs: string) {
  const office = URL.canParse(officeJs) ? [new URL(officeJs).origin] : [];
  return {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    connectSrc: [(request: object) => ["'self'", ...office, ...wpsService(request)].join(" ")],
    formAction: ["'none'"],
    frameAncestors: [framing],
    imgSrc: ["'self'", "data:", "blob:"],
    objectSrc: ["'none'"],
    scriptSrc: ["'self'", ...office],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", EMPTY_STYLE],
    workerSrc: ["'self'"],
  };
}

/** The page that installs the add-in in WPS asks the service WPS runs on the user's own computer. */
function wpsService(request: object): string[] {
  const path = (request as IncomingMessage).url ?? "";
  return /^\/wps\/publish\.html(?:$|\?)/.test(path) ? ["http://127.0.0.1:58890", "https://127.0.0.1:58891"] : [];
}

/** Only the pane is shown inside another page. */
function framing(request: object): string {
  const path = (request as IncomingMessage).url ?? "";
  return /^\/taskpane\.html(?:$|\?)/.test(path) ? ["'self'", ...OFFICE_HOSTS].join(" ") : "'none'";
}
