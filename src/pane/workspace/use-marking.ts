import { useCallback, useMemo, useState } from "react";
import type { Settings } from "../host/settings";

const SETTING = "marks";
const FOLLOWING = "marks-follow";

/** How findings are marked on the sheets, as the user has chosen. */
export interface Marking {
  /** Whether they are marked at all. */
  readonly on: boolean;
  /** Whether marks follow every edit even where that empties the user's undo. */
  readonly following: boolean;
  /** Rises when marks are asked for: by 检查 or by hand. */
  readonly asked: number;
  turn(on: boolean): void;
  follow(following: boolean): void;
  /** Draws the marks of what the pane says now. */
  ask(): void;
}

/** The user's choices about marks, which are kept. */
export function useMarking(settings: Settings): Marking {
  const [on, setOn] = useState(() => settings.read(SETTING) !== "off");
  const [following, setFollowing] = useState(() => settings.read(FOLLOWING) === "on");
  const [asked, setAsked] = useState(0);
  const turn = useCallback(
    (next: boolean) => {
      settings.save(SETTING, next ? null : "off");
      setOn(next);
      // Who turns marks on wants to see them.
      setAsked((number) => number + 1);
    },
    [settings],
  );
  const follow = useCallback(
    (next: boolean) => {
      settings.save(FOLLOWING, next ? "on" : null);
      setFollowing(next);
    },
    [settings],
  );
  const ask = useCallback(() => setAsked((number) => number + 1), []);
  return useMemo(() => ({ on, following, asked, turn, follow, ask }), [on, following, asked, turn, follow, ask]);
}
