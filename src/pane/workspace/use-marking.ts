import { useCallback, useState } from "react";
import type { Settings } from "../host/settings";

const SETTING = "marks";

/** Whether findings are marked on the sheets; the user's choice is kept. */
export function useMarking(settings: Settings): readonly [on: boolean, choose: (on: boolean) => void] {
  const [on, setOn] = useState(() => settings.read(SETTING) !== "off");
  const choose = useCallback(
    (next: boolean) => {
      settings.save(SETTING, next ? null : "off");
      setOn(next);
    },
    [settings],
  );
  return [on, choose];
}
