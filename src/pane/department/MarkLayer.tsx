import { useEffect, useEffectEvent, useRef } from "react";
import type { Finding } from "../../core/findings/finding";
import { findingSentence } from "../../language/finding-sentence";
import type { Mark } from "../host/workbook-host";
import { useWorkspace } from "../workspace/workspace";
import { marksOf, sameMarks } from "./marks";

const NONE: readonly Finding[] = [];

/** Keeps the marks on the sheets in step with the findings, whichever view is open; it shows nothing itself. */
export default function MarkLayer() {
  const { host, content, list, say, run, marking } = useWorkspace();
  const findings = marking && content.kind === "form" ? content.checked.findings : NONE;
  const drawn = useRef<readonly Mark[]>([]);
  const draw = useEffectEvent((marks: readonly Mark[]) => {
    if (sameMarks(marks, drawn.current)) return;
    drawn.current = marks;
    void run(() => host.mark(marks));
  });
  useEffect(() => {
    draw(marksOf(findings, (finding) => findingSentence(finding, list, say)));
  }, [findings, list, say]);
  return null;
}
