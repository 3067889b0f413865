import { wpsApplication } from "./application";
import { handedTo } from "./sign-in-window";

/** The end of a sign-in in a window of WPS: what stands behind the # of the address is left for the pane it names. */
const handed = location.hash.slice(1);
const challenge = new URLSearchParams(handed).get("challenge") ?? "";
wpsApplication()?.PluginStorage.setItem(handedTo(challenge), handed);
window.close();
