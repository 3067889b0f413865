import { useEffect, useEffectEvent, useRef } from "react";
import type { ReturnedCell } from "../../client/answers";
import { isCoded } from "../../core/errors/coded-error";
import type { Finding } from "../../core/findings/finding";
import { findingSentence } from "../../language/finding-sentence";
import type { Mark } from "../host/workbook-host";
import { useWorkspace } from "../workspace/workspace";
import { marksOf, sameMarks, withPrefilled, withReturned } from "./marks";

const NONE: readonly Finding[] = [];
const NOT_RETURNED: readonly ReturnedCell[] = [];

/**
 * Keeps the marks on the sheets in step with the findings, whichever view is open; it shows nothing itself. Where
 * marking would empty the user's undo, marks are drawn when he asks for them and stay until he asks again.
 */
export default function MarkLayer() {
  const { host, content, list, say, run, marking, service } = useWorkspace();
  const { on, following, asked } = marking;
  const findings = on && content.kind === "form" ? content.checked.findings : NONE;
  const submission = on && content.kind === "form" ? content.checked.submission : null;
  const returned = on && service.standing?.stands === "returned" ? service.standing.returnedCells : NOT_RETURNED;
  const drawn = useRef<readonly Mark[]>([]);
  const answered = useRef(0);
  const told = useRef<string | null>(null);
  const draw = useEffectEvent((marks: readonly Mark[]) => {
    const wanted = asked !== answered.current;
    answered.current = asked;
    if (!wanted && !following && host.keepsUndo?.() === false) return;
    if (sameMarks(marks, drawn.current)) return;
    drawn.current = marks;
    void run(async () => {
      try {
        await host.mark(marks);
        told.current = null;
      } catch (error) {
        // A sheet that takes no marks is said once, not after every edit.
        const said = isCoded(error, "host") ? `${error.kind} ${error.args.sheet}` : null;
        if (said !== null && said === told.current && !wanted) return;
        told.current = said;
        throw error;
      }
    });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks asked for are drawn though nothing else has changed
  useEffect(() => {
    const found = marksOf(findings, (finding) => findingSentence(finding, list, say));
    const told = withReturned(found, returned, ({ why }) => say("pane.service.mark", { why }));
    draw(
      submission ? withPrefilled(told, submission.prefilled ?? [], submission.facts, say("pane.newForm.mark")) : told,
    );
  }, [findings, returned, submission, list, say, asked, following]);
  return null;
}
