import type { Period } from "../../core/period";
import type { ListShelf } from "../../core/targets/known-lists";
import type { ExternalFigure, TargetList } from "../../core/targets/schema";
import type { Language } from "../../language/make-speaker";
import { type Engine, openEngine } from "../engine/engine";
import type { PickedFile } from "../engine/picked-file";
import { type FileQueue, openFileQueue } from "../files/file-queue";
import type { Picked } from "../files/picked-files";
import { openStore, type Store } from "../host/events";
import { type BureauState, EMPTY } from "./bureau-state";
import { isSame, withCityFigure } from "./city-figures";
import { type Errand, type Keeper, type Known, openKeeper } from "./kept-month";
import { openLooking } from "./looking";
import { openMonthEngine } from "./month-engine";

/** The bureau's work on a month. It outlives the view, so that nothing read is lost by going to another tab. */
export interface BureauSession extends Store<BureauState> {
  readonly reading: FileQueue<Errand>;
  add(picked: Picked): void;
  addPast(picked: Picked): void;
  choose(period: Period): void;
  /** Takes one of a unit's versions for the one that counts, in place of the others. */
  use(sha256: string, versions: readonly string[]): void;
  /** Gives a file back to its unit, or takes that back. */
  toggleReturned(sha256: string): void;
  enterCityFigure(figure: ExternalFigure): void;
  removeCityFigure(figure: ExternalFigure): void;
  /** Checks and adds up once more. */
  look(): Promise<void>;
  /** Takes other target lists for those forms may be of, and looks again where that may change something. */
  know(shelf: ListShelf): void;
  /** The user knows what was brought back. */
  acknowledge(): void;
  /** The user knows what is wrong with the records of receipt. */
  acknowledgeReceipts(): void;
  /** Forgets every file, also those kept in the browser. */
  clear(): void;
  /** The month's summary workbook. */
  write(language: Language, generatedAt: string): Promise<Uint8Array>;
}

const sessions = new WeakMap<TargetList, BureauSession>();

/** The session under a target list. Opening another workbook keeps it, since the summary itself may be that workbook. */
export function sessionOf(list: TargetList): BureauSession {
  const session = sessions.get(list) ?? openSession(list);
  sessions.set(list, session);
  return session;
}

/**
 * Begins with the program's own list alone, until the service has said more.
 * @param keeper keeps the month in the browser
 * @param open opens the engine that reads it, when it is first needed
 */
export function openSession(
  list: TargetList,
  keeper: Keeper = openKeeper(list.header.id),
  open: (shelf: ListShelf) => Engine = openEngine,
): BureauSession {
  const store = openStore(EMPTY);
  const engine = openMonthEngine({ lists: [list], published: [] }, open);
  const { look, cancel } = openLooking(store, engine);
  const show = (changes: Partial<BureauState>) => store.set({ ...store.get(), ...changes });

  const takePast = async (file: PickedFile) => {
    const figures = await engine.get().takePast(file);
    const { past } = store.get();
    if (figures > 0) show({ past: { files: past.files + 1, figures: past.figures + figures } });
    return figures > 0;
  };
  const reading = openFileQueue<Errand>({
    get lanes() {
      return engine.get().lanes;
    },
    read: ({ file, purpose }) => (purpose === "form" ? engine.get().take(file) : takePast(file)),
    onRest: () => void look(),
    now: () => performance.now(),
  });
  const keepKnown = (changes: Partial<Known>) => {
    show(changes);
    const { chosen, returned, cityFigures, used, leftOut, receipts } = store.get();
    keeper.keepKnown({ chosen, returned, cityFigures, used, leftOut, receipts });
  };
  const send = (purpose: Errand["purpose"], picked: Picked) => {
    keepKnown(withFound(store.get(), purpose, picked));
    reading.add(picked.files.map((file) => keeper.keep({ file, purpose })));
  };
  const restore = async () => {
    const { errands, ...known } = await keeper.load();
    if (errands.length === 0) return;
    const forms = errands.filter(({ purpose }) => purpose === "form").length;
    show({ restored: { forms, past: errands.length - forms }, ...known });
    reading.add(errands);
  };
  void restore();

  return {
    reading,
    get: store.get,
    subscribe: store.subscribe,
    add: (picked) => send("form", picked),
    addPast: (picked) => send("past", picked),
    ...deciding(store, (changes) => {
      keepKnown(changes);
      void look();
    }),
    look,
    know: (shelf) => void engine.know(shelf).then((changed) => (changed ? look() : undefined)),
    acknowledge: () => show({ restored: null }),
    acknowledgeReceipts: () => keepKnown({ receipts: [] }),
    clear() {
      cancel();
      keeper.clear();
      reading.cancel();
      store.set(EMPTY);
      engine.clear();
    },
    write: (language, generatedAt) => engine.get().write(language, generatedAt),
  };
}

/** What is found beside picked files; a record given again may have been mended. */
function withFound(before: BureauState, purpose: Errand["purpose"], { leftOut, records, receipts }: Picked) {
  const paths = new Set(leftOut.map(({ path }) => path));
  const others = before.leftOut.filter(({ path }) => !paths.has(path));
  return {
    ...(purpose === "form" ? { leftOut: [...others, ...leftOut] } : {}),
    receipts: [...before.receipts.filter(({ file }) => !records.includes(file)), ...receipts],
  };
}

/** What the bureau decides of the month; `decide` keeps it and looks again. */
function deciding(
  { get }: Store<BureauState>,
  decide: (changes: Partial<Known>) => void,
): Pick<BureauSession, "choose" | "use" | "toggleReturned" | "enterCityFigure" | "removeCityFigure"> {
  return {
    choose: (chosen) => decide({ chosen }),
    use: (sha256, versions) => decide({ used: [...get().used.filter((one) => !versions.includes(one)), sha256] }),
    toggleReturned(sha256) {
      const { returned } = get();
      const others = returned.filter((one) => one !== sha256);
      decide({ returned: others.length < returned.length ? others : [...returned, sha256] });
    },
    enterCityFigure: (figure) => decide({ cityFigures: withCityFigure(get().cityFigures, figure) }),
    removeCityFigure: (figure) => decide({ cityFigures: get().cityFigures.filter((one) => !isSame(one, figure)) }),
  };
}
