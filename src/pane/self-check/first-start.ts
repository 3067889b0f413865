import type { Settings } from "../host/settings";

declare const HUIZONG_VERSION: string;

const CHECKED = "checked-version";

/** Whether an address with ?selfcheck is opened with a version for the first time; asked once, it is no more. */
export function isFirstStart(settings: Settings, address = location.search): boolean {
  if (!new URLSearchParams(address).has("selfcheck") || settings.read(CHECKED) === HUIZONG_VERSION) return false;
  settings.save(CHECKED, HUIZONG_VERSION);
  return true;
}
