import { Field, Select } from "@fluentui/react-components";
import type { Speaker } from "../../language/make-speaker";

const CONFIDENCES = [0.8, 0.9, 0.95, 0.99];

interface Props {
  readonly say: Speaker;
  /** Between 0 and 1. */
  readonly confidence: number;
  onChange(confidence: number): void;
}

/** The confidence (把握) a sample is evaluated at. */
export function ConfidenceField({ say, confidence, onChange }: Props) {
  return (
    <Field label={say("sampling.confidence")}>
      <Select value={String(confidence)} onChange={(_, { value }) => onChange(Number(value))}>
        {CONFIDENCES.map((one) => (
          <option key={one} value={one}>
            {say("terms.percent", { number: Math.round(one * 100) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
