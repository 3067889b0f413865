/**
 * What every view of the pane works with. A view is a default export without props; it calls `useWorkspace()`, which
 * renders it again whenever the workbook, the language or the history changes:
 *
 *     export default function AuditView() {
 *       const { content, say, run, host } = useWorkspace();
 *       if (content.kind !== "summary") return null;
 *       …
 *       return <ViewFrame action={<Button appearance="primary">{say("pane.audit.reperform")}</Button>}>…</ViewFrame>;
 *     }
 *
 * - `content` is the workbook understood: a form with its findings, a summary, a target list, or something else.
 * - `reading` is the workbook itself with its revision. Nobody else calls `host.read()` but through `refresh()`.
 * - `run(task)` does something that may fail: an error becomes a message in words, with a retry where that may help,
 *   and the promise gives undefined.
 * - `write(edits, label)` changes cells and offers 撤销; the workbook is read again by itself.
 * - `toast(message)` says that something was done. Texts are whole sentences from `say`.
 * - `show(view)` goes to another view; `useSelection()` follows the selected cell; `usePlace(place)` says what the guide
 *   is opened at, where that is more than the view.
 * - `settings` keeps small choices; `history` are earlier months; `earlier` takes files into it.
 *
 * Frames for what a view shows: `ViewFrame` (scrolling body and the one primary button), `Notice` (empty, error and
 * other designed states), `LevelTag`, `ProgressRing`. Keys of the keyboard go through `useKey`.
 */
import { createContext, useContext, useEffect, useLayoutEffect, useState } from "react";
import type { CellAddress } from "../../core/grid/grid";
import type { History } from "../../core/history/history";
import type { Period } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import type { Language, Speaker } from "../../language/speaker";
import type { Platform } from "../../workbook/platform/platform";
import type { SampleSource } from "../host/sample-source";
import type { Settings } from "../host/settings";
import type { CellEdit, Handed, WorkbookHost, WorkbookReading } from "../host/workbook-host";
import type { ListsState } from "../service/lists";
import type { Content } from "./content";
import type { Place } from "./guide";
import type { Message, Messages } from "./messages";
import type { Sealing, SealState } from "./sealing";
import type { EarlierMonths } from "./use-history";
import type { Marking } from "./use-marking";
import type { PaneService } from "./use-service";
import type { ViewName } from "./view-name";

export interface Workspace {
  readonly host: WorkbookHost;
  /** The list the open workbook is of; the program's own where it names none that is at hand. */
  readonly list: TargetList;
  /** All lists at hand, the program's own first, and which counts when. */
  readonly shelf: ListsState;
  /** Tries once more to get the list the open workbook names. */
  findList(): Promise<void>;
  readonly platform: Platform;
  readonly language: Language;
  readonly say: Speaker;
  readonly reading: WorkbookReading;
  readonly content: Content;
  /** The month the open form or summary is about. */
  readonly period: Period | null;
  readonly history: History;
  readonly online: boolean;
  readonly settings: Settings;
  /** A month to look around in; undefined where none is offered. */
  readonly samples: SampleSource | undefined;
  /** The service the pane came from: who is signed in, and how the open form stands there. */
  readonly service: PaneService;
  readonly sealing: SealState["sealing"];
  readonly brokenSeal: SealState["brokenSeal"];
  readonly mustSignAgain: SealState["mustSignAgain"];
  /** Remembers what was sealed; what led there can no longer be undone step by step. */
  keepSealing(sealing: Sealing): void;
  /** The form was signed again after its seal was broken. */
  signedAgain(): void;
  readonly marking: Marking;
  /** Earlier months: what takes files into the history, and what of them is kept on this machine. */
  readonly earlier: EarlierMonths;
  /** Opens a form the pane has begun, as `WorkbookHost.open` does; one that takes this one's place begins anew. */
  begin(bytes: Uint8Array, fileName: string): Promise<Handed | "here">;
  /** `whole` reads as well what the host does not tell of when it changes. */
  refresh(whole?: boolean): Promise<void>;
  run<Result>(task: () => Result | Promise<Result>): Promise<Result | undefined>;
  /** Gives whether it was written. `label` says what was done: "「引进内资」改为 21.59". */
  write(edits: readonly CellEdit[], label: string): Promise<boolean>;
  /** Selects a cell in the workbook. */
  go(place: CellAddress): void;
  toast(message: Message): void;
  /** What was told last, for the frame of a view. */
  readonly messages: Messages;
  show(view: ViewName): void;
  /** Where in its view the user is; null where the view says no more. */
  readonly place: { current: Place | null };
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace of the view; throws outside the pane. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("a view stands inside the pane");
  return workspace;
}

/** Tells where in the view the user is as long as that is shown, so that the guide is opened there. */
export function usePlace(place: Place | null): void {
  const { place: told } = useWorkspace();
  // A view that waits behind the next one, which is being loaded, is shown no more: its layout effects end, the others do not.
  useLayoutEffect(() => {
    told.current = place;
    return () => {
      told.current = null;
    };
  }, [told, place]);
}

/** The selected cell, as it moves; null until it is known. */
export function useSelection(): CellAddress | null {
  const { host } = useWorkspace();
  const [place, setPlace] = useState<CellAddress | null>(null);
  useEffect(() => {
    let moved = false;
    const stop = host.onSelect((next) => {
      moved = true;
      setPlace(next);
    });
    host.selection().then(
      (first) => moved || setPlace(first),
      () => undefined,
    );
    return () => {
      moved = true;
      stop();
    };
  }, [host]);
  return place;
}
