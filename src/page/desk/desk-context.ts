import { createContext, useContext } from "react";
import type { NamedList } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Language, Speaker } from "../../language/make-speaker";
import type { ThemeName } from "../../pane/shell/theme";
import type { Message } from "../../pane/workspace/messages";
import type { DeskService } from "./service";

/** What every part of the desk works with. */
export interface DeskContext {
  readonly service: DeskService;
  /** The list that counts for the month in view. */
  readonly list: TargetList;
  /** A list of the district by name, wherever it can be had; null where it cannot be. */
  findList(named: NamedList): Promise<TargetList | null>;
  readonly say: Speaker;
  readonly language: Language;
  readonly theme: ThemeName;
  /** The service's time when the desk was opened, ISO 8601. */
  readonly now: string;
  tell(message: Message): void;
}

export const DeskContextProvider = createContext<DeskContext | null>(null);

export function useDesk(): DeskContext {
  const context = useContext(DeskContextProvider);
  if (!context) throw new Error("outside of the desk");
  return context;
}
