import type { Account, FormStanding, WaysIn } from "../../client/answers";
import type { RememberedExplanation } from "../../core/explanations/explanation";
import type { HistoryFact } from "../../core/history/history";

/** What the pane knows of the service it came from. */
export interface DeskState {
  /** Whether there is one; without, sealed files are saved. */
  readonly isPresent: boolean;
  readonly ways: WaysIn | null;
  readonly account: Account | null;
  /** How the open form stands there; null where nobody may ask or nothing is asked of its unit. */
  readonly standing: FormStanding | null;
  /** When `standing` was told, ISO 8601, where the service cannot be reached now; null while it can. */
  readonly standingAt: string | null;
  /** Figures of earlier months that the unit has handed in. */
  readonly earlier: readonly HistoryFact[];
  /** What it explained in them and was accepted. */
  readonly explained: readonly RememberedExplanation[];
  /** Files that are still to be handed in; everybody's on this machine while nobody is signed in. */
  readonly waiting: number;
  /** How much of a file that is being handed in has gone, from 0 to 1; null while none is. */
  readonly sending: number | null;
  /** Whether the user is asked to sign in. */
  readonly isAsking: boolean;
}

/** The open form, as the service knows it. */
export interface FollowedForm {
  readonly period: string;
  readonly department: string;
}

/** Before the service has said anything. */
export const NOTHING: DeskState = {
  ...{ isPresent: false, ways: null, account: null, standing: null, standingAt: null },
  ...{ earlier: [], explained: [], waiting: 0, sending: null, isAsking: false },
};
