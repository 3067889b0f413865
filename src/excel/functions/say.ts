import type { Measure } from "../../core/measure";
import { type Speaker, speakerOf } from "../../language/speaker";
import { excelLanguage } from "../environment";

const speakers = { "zh-CN": speakerOf("zh-CN"), en: speakerOf("en") } as const;

/** The speaker of Excel's language. */
export function speaker(): Speaker {
  return speakers[excelLanguage()];
}

/** What a measure is called in each language. */
export function measureInEveryLanguage(measure: Measure): string[] {
  return Object.values(speakers).map((say) => say(`terms.measure.${measure}`));
}
