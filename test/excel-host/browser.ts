import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The one without windows first: it takes a third less of the machine. */
const PATHS = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium, Chrome or Edge; installs Debian's where the machine has none. */
export async function launchBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findBrowser() ?? installBrowser(),
    // The sandbox of Chromium does not start for root.
    args: root ? [...FLAGS, "--no-sandbox"] : FLAGS,
  });
}

/** The browser named by CHROME_PATH, else one installed on this machine. */
function findBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  return [...(named ? [named] : []), ...PATHS].find((path) => existsSync(path));
}

/** Debian's package where apt can be used. */
function installBrowser(): string {
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore" });
  } catch {
    // Not this kind of machine, or no way to the network: what is missing is said below.
  }
  const path = findBrowser();
  if (path) return path;
  throw new Error("No Chrome, Edge or Chromium was found or could be installed; set CHROME_PATH to one.");
}
