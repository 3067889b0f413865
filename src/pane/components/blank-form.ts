import type { TargetList } from "../../core/targets/schema";
import { openBuilder } from "../engine/builder";
import type { Settings } from "../host/settings";

/** The setting that keeps the network share from which the district's Excel has the add-in. */
export const SHARE = "share";

/** Where the add-in is had from, for forms whose pane is to open with them. */
export function shareOf(settings: Settings): { readonly share?: string } {
  const share = settings.read(SHARE);
  return share === null ? {} : { share };
}

/** The blank form of a department (空白报表), made in another thread. */
export async function blankForm(list: TargetList, department: string, settings: Settings): Promise<Uint8Array> {
  return (await openBuilder().call("template", { list, department, ...shareOf(settings) })).bytes;
}
