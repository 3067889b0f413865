import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Measure } from "../../core/measure";
import type { TargetList } from "../../core/targets/schema";
import { indicatorName } from "../../language/names";
import { numberText, withUnit } from "../../language/numbers";
import { useDesk } from "./desk-context";
import { useSideStyles } from "./use-side-styles";

/** A figure of a roll-up, as its sources are told beside it. */
interface TracedFigure {
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly decimals: number;
  readonly unit: string;
}

/** What a figure is called in the sentences about its sources. */
export interface FigureWords {
  readonly indicator: string;
  readonly measure: string;
  readonly value: string;
}

interface Props<Figure extends TracedFigure> {
  readonly figure: Figure | null;
  readonly list: TargetList;
  /** What is said while no figure is chosen, and over the sources of one. */
  readonly choose: string;
  hint(figure: Figure): string;
  children(figure: Figure, words: FigureWords): ReactNode;
}

/** 溯源 beside a table of figures: the one that was chosen, over what it was made from. */
export function SourcesFrame<Figure extends TracedFigure>({ figure, list, choose, hint, children }: Props<Figure>) {
  const { say } = useDesk();
  const styles = useSideStyles();
  if (figure === null || figure.value === null) {
    return (
      <aside className={styles.side}>
        <Text className={styles.quiet}>{choose}</Text>
      </aside>
    );
  }
  const words = {
    indicator: indicatorName(figure.indicator, list, say),
    measure: say(`terms.measure.${figure.measure}`),
    value: withUnit(numberText(figure.value, figure.decimals), figure.unit, say),
  };
  return (
    <aside className={styles.side} aria-live="polite">
      <Subtitle2 as="h2" className={styles.heading}>
        {say("desk.rollup.sources", { ...words })}
      </Subtitle2>
      <Text size={200} className={styles.quiet}>
        {hint(figure)}
      </Text>
      {children(figure, words)}
    </aside>
  );
}
