import { CodedError } from "../core/errors/coded-error";
import { download } from "../pane/host/download";
import type { Handed } from "../pane/host/workbook-host";
import { base64Of } from "./base64";
import { hostError } from "./errors";
import { openPage, opensBrowser } from "./open-page";
import { supports } from "./support";

/**
 * Hands a file to the user: as a download, or on the Mac, whose pane cannot download, as a new workbook to be saved. What
 * is no workbook is to be had there from the page in a browser, which is opened.
 */
export async function saveFile(bytes: Uint8Array, fileName: string): Promise<Handed> {
  const onMac = Office.context.platform === Office.PlatformType.Mac;
  if (onMac && !fileName.endsWith(".xlsx")) {
    if (!opensBrowser()) throw new CodedError("host", "not-supported");
    openPage("index.html");
    return "browser";
  }
  if (onMac && supports("1.8")) {
    try {
      await Excel.createWorkbook(base64Of(bytes));
      return "workbook";
    } catch (error) {
      throw hostError(error);
    }
  }
  download(bytes, fileName);
  return "download";
}

/** Opens a workbook in a window of its own, still to be saved; an Excel that cannot is given it as a file. */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Handed> {
  if (!supports("1.8")) return saveFile(bytes, fileName);
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return "workbook";
  } catch {
    return saveFile(bytes, fileName);
  }
}
