import { Divider } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import type { StoredSummary } from "../../../core/audit/stored";
import { formatPeriod } from "../../../core/period";
import { ViewFrame } from "../../components/ViewFrame";
import { useSelection, useWorkspace } from "../../workspace/workspace";
import { DrawForm } from "./DrawForm";
import { Drawn } from "./Drawn";
import { type Drawing, drawFrom, scopeAt } from "./drawing";
import { Evaluation } from "./Evaluation";

interface Props {
  readonly tabs: ReactNode;
  readonly stored: StoredSummary;
}

/** 抽样: a sample drawn from the summary, its working paper, and what the filled paper says. */
export default function SampleView({ tabs, stored }: Props) {
  const { platform } = useWorkspace();
  const place = useSelection();
  const scope = useMemo(() => scopeAt(stored, place), [stored, place]);
  const [asked, setAsked] = useState<Drawing>({ method: "random", size: 25, seed: formatPeriod(stored.period) });
  const [drawn, setDrawn] = useState<ReturnType<typeof drawFrom> | null>(null);
  return (
    <ViewFrame>
      {tabs}
      <DrawForm
        scope={scope}
        stored={stored}
        asked={asked}
        onChange={setAsked}
        onDraw={() => setDrawn(drawFrom(stored, scope, asked, platform))}
      />
      {drawn ? <Drawn drawn={drawn} stored={stored} /> : null}
      <Divider />
      <Evaluation />
    </ViewFrame>
  );
}
