import { download } from "../pane/host/download";
import type { Handed } from "../pane/host/workbook-host";
import { base64Of } from "./base64";
import { hostError } from "./errors";
import { supports } from "./support";

/** Hands a file to the user: as a download, or where the pane cannot download as a new workbook to be saved. */
export async function saveFile(bytes: Uint8Array, fileName: string): Promise<Handed> {
  if (Office.context.platform === Office.PlatformType.Mac && supports("1.8")) {
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
