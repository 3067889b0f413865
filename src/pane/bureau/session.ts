import type { ReceiptProblem } from "../../actions/received";
import type { Period } from "../../core/period";
import type { LeftOutFile } from "../../core/rollup/summary";
import type { ListShelf } from "../../core/targets/known-lists";
import type { ExternalFigure, TargetList } from "../../core/targets/schema";
import type { Language } from "../../language/make-speaker";
import { type Engine, openEngine } from "../engine/engine";
import type { Overview } from "../engine/overview";
import type { PickedFile } from "../engine/picked-file";
import { type FileQueue, openFileQueue } from "../files/file-queue";
import type { Picked } from "../files/picked-files";
import { openStore, type Store } from "../host/events";
import { isSame, withCityFigure } from "./city-figures";
import { type Errand, type Keeper, type Known, openKeeper } from "./kept-month";

export interface BureauState {
  /** null until something has been read. */
  readonly overview: Overview | null;
  /** Whether the forms are being checked and added up. */
  readonly looking: boolean;
  /** The month the user chose; null follows the forms. */
  readonly chosen: Period | null;
  /** SHA-256 of the files given back. */
  readonly returned: readonly string[];
  /** What was entered of the city, of every month. */
  readonly cityFigures: readonly ExternalFigure[];
  /** SHA-256 of the files chosen among the versions of their units. */
  readonly used: readonly string[];
  /** Files given beside the forms that are no part of the month. */
  readonly leftOut: readonly LeftOutFile[];
  /** What is wrong with the records of receipt, until the user knows. */
  readonly receipts: readonly ReceiptProblem[];
  readonly past: { readonly files: number; readonly figures: number };
  /** How many files were brought back from when the page was last left; null once that is known, or when none were. */
  readonly restored: { readonly forms: number; readonly past: number } | null;
  /** What kept the forms from being looked at. */
  readonly failure: { readonly error: unknown } | null;
}

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

const EMPTY: BureauState = {
  overview: null,
  looking: false,
  chosen: null,
  returned: [],
  cityFigures: [],
  used: [],
  leftOut: [],
  receipts: [],
  past: { files: 0, figures: 0 },
  restored: null,
  failure: null,
};

const sessions = new WeakMap<TargetList, BureauSession>();

/** The session under a target list. Opening another workbook keeps it, since the summary itself may be that workbook. */
export function sessionOf(list: TargetList): BureauSession {
  const session = sessions.get(list) ?? openSession(list);
  sessions.set(list, session);
  return session;
}

/** The program's own list alone: what is known before the service has said more. */
function alone(list: TargetList): ListShelf {
  return { lists: [list], published: [] };
}

/** `keeper` keeps the month in the browser; `open` opens the engine that reads it, when it is first needed. */
export function openSession(
  list: TargetList,
  keeper: Keeper = openKeeper(list.header.id),
  open: (shelf: ListShelf) => Engine = openEngine,
): BureauSession {
  let shelf = alone(list);
  const store = openStore(EMPTY);
  let opened: Engine | undefined;
  let looks = 0;
  const engine = () => {
    opened ??= open(shelf);
    return opened;
  };
  const show = (changes: Partial<BureauState>) => store.set({ ...store.get(), ...changes });

  const look = async () => {
    const mine = ++looks;
    show({ looking: true, failure: null });
    try {
      const { chosen: period, used: chosen, returned, cityFigures, leftOut } = store.get();
      const overview = await engine().overview({ period, returned, cityFigures, chosen, leftOut });
      if (mine === looks) show({ overview: overview.files > 0 ? overview : null, looking: false });
    } catch (error) {
      if (mine === looks) show({ looking: false, failure: { error } });
    }
  };
  const takePast = async (file: PickedFile) => {
    const figures = await engine().takePast(file);
    const { past } = store.get();
    if (figures > 0) show({ past: { files: past.files + 1, figures: past.figures + figures } });
    return figures > 0;
  };
  const reading = openFileQueue<Errand>({
    get lanes() {
      return engine().lanes;
    },
    read: ({ file, purpose }) => (purpose === "form" ? engine().take(file) : takePast(file)),
    onRest: () => void look(),
    now: () => performance.now(),
  });
  const keepKnown = (changes: Partial<Known>) => {
    show(changes);
    const { chosen, returned, cityFigures, used, leftOut, receipts } = store.get();
    keeper.keepKnown({ chosen, returned, cityFigures, used, leftOut, receipts });
  };
  const decide = (changes: Partial<Known>) => {
    keepKnown(changes);
    void look();
  };
  const send = (purpose: Errand["purpose"], { files, leftOut, records, receipts }: Picked) => {
    const paths = new Set(leftOut.map(({ path }) => path));
    const before = store.get();
    keepKnown({
      ...(purpose === "form"
        ? { leftOut: [...before.leftOut.filter(({ path }) => !paths.has(path)), ...leftOut] }
        : {}),
      // A record given again may have been mended.
      receipts: [...before.receipts.filter(({ file }) => !records.includes(file)), ...receipts],
    });
    reading.add(files.map((file) => keeper.keep({ file, purpose })));
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
    choose: (chosen) => decide({ chosen }),
    use(sha256, versions) {
      decide({ used: [...store.get().used.filter((one) => !versions.includes(one)), sha256] });
    },
    toggleReturned(sha256) {
      const { returned } = store.get();
      const others = returned.filter((one) => one !== sha256);
      decide({ returned: others.length < returned.length ? others : [...returned, sha256] });
    },
    enterCityFigure(figure) {
      decide({ cityFigures: withCityFigure(store.get().cityFigures, figure) });
    },
    removeCityFigure(figure) {
      decide({ cityFigures: store.get().cityFigures.filter((one) => !isSame(one, figure)) });
    },
    look,
    know(next) {
      if (next.lists === shelf.lists && next.published === shelf.published) return;
      shelf = next;
      // Files that wait for a list are read now.
      if (opened) void opened.know(shelf).then(look, look);
    },
    acknowledge: () => show({ restored: null }),
    acknowledgeReceipts: () => keepKnown({ receipts: [] }),
    clear() {
      looks++;
      keeper.clear();
      reading.cancel();
      store.set(EMPTY);
      void opened?.clear();
    },
    write: (language, generatedAt) => engine().write(language, generatedAt),
  };
}
