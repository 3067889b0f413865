import type { Handed } from "../pane/host/workbook-host";
import { base64Of } from "./base64";
import { hostError } from "./errors";
import { supports } from "./support";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Milliseconds a download may take to start. */
const PATIENCE = 60_000;

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
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
  return "download";
}
