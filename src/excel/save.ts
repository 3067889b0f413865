import { type Handed, HostError } from "../pane/host/workbook-host";
import { base64Of } from "./base64";
import { hostError } from "./errors";
import { supports } from "./support";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Milliseconds a download may take to start. */
const PATIENCE = 60_000;

/** Hands a file to the user: as a download, or where the pane cannot download as a new workbook to be saved. */
export async function saveFile(bytes: Uint8Array, fileName: string): Promise<Handed> {
  if (Office.context.platform === Office.PlatformType.Mac && supports("1.8")) {
    if (!/\.xlsx$/i.test(fileName)) return inBrowser();
    try {
      await Excel.createWorkbook(base64Of(bytes));
      return "workbook";
    } catch (error) {
      throw hostError(error);
    }
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
  return "download";
}

/** What is no workbook can be made on the page for people without Excel, which the browser opens. */
function inBrowser(): never {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) throw new HostError("not-supported");
  Office.context.ui.openBrowserWindow(new URL("index.html", location.href).href);
  throw new HostError("in-browser");
}
