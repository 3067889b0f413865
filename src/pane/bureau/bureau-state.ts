import type { ReceiptProblem } from "../../actions/received";
import type { Period } from "../../core/period";
import type { LeftOutFile } from "../../core/rollup/summary";
import type { ExternalFigure } from "../../core/targets/schema";
import type { Overview } from "../engine/overview";

/** What is known of the bureau's month, and what the bureau has decided of it. */
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

/** Before anything was read. */
export const EMPTY: BureauState = {
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
