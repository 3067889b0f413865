import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Finding } from "../../core/findings/finding";
import { findingSentence } from "../../language/finding-sentence";
import type { Mark } from "../host/workbook-host";
import { useWorkspace } from "../shell/workspace";
import { marksOf, sameMarks } from "./marks";

const SETTING = "marks";

/** Keeps the layer of marks in step with the findings while it is switched on. */
export function useMarks(findings: readonly Finding[]): readonly [on: boolean, toggle: (on: boolean) => void] {
  const { host, list, say, run, settings } = useWorkspace();
  const [on, setOn] = useState(() => settings.read(SETTING) !== "off");
  const drawn = useRef<readonly Mark[]>([]);

  const draw = useEffectEvent((marks: readonly Mark[]) => {
    if (sameMarks(marks, drawn.current)) return;
    drawn.current = marks;
    void run(() => host.mark(marks));
  });
  useEffect(() => {
    draw(on ? marksOf(findings, (finding) => findingSentence(finding, list, say)) : []);
  }, [on, findings, list, say]);

  const toggle = (next: boolean) => {
    settings.save(SETTING, next ? null : "off");
    setOn(next);
  };
  return [on, toggle];
}
