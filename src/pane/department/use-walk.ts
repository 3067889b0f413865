import { useState } from "react";
import type { Finding } from "../../core/findings/finding";
import { useKey } from "../workspace/use-key";
import { useWorkspace } from "../workspace/workspace";
import { findingKey } from "./board";
import { nextFinding } from "./next-finding";

/** Going from finding to finding with F8, each time to its cell. */
export interface Walk {
  /** Key of the finding one is at; null before the first. */
  readonly current: string | null;
  /** Which of the findings that is, from 0; -1 where it is none of them any more. */
  readonly position: number;
  /** How many findings there are. */
  readonly total: number;
  step(by: 1 | -1): void;
}

/** @param cards findings in the order shown */
export function useWalk(cards: readonly Finding[]): Walk {
  const { go } = useWorkspace();
  const [current, setCurrent] = useState<string | null>(null);
  const keys = cards.map(findingKey);
  const step = (by: 1 | -1) => {
    const next = nextFinding(keys, current, by);
    setCurrent(next);
    const [cell] = cards.find((card) => findingKey(card) === next)?.cells ?? [];
    if (cell) go(cell);
  };
  useKey("F8", () => step(1));
  useKey("Shift+F8", () => step(-1));
  return { current, position: current === null ? -1 : keys.indexOf(current), total: keys.length, step };
}
