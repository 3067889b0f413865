import { wpsApplication } from "./application";
import { HANDED } from "./sign-in-window";

/** The end of a sign-in in a window of WPS: what stands behind the # of the address is left for the pane. */
wpsApplication()?.PluginStorage.setItem(HANDED, location.hash.slice(1));
window.close();
