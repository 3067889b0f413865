import type { InputFile } from "../../actions/received-file";
import type { Period } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";

/** An invented month of filled forms and the months before it. */
export interface SampleMonth {
  readonly forms: readonly InputFile[];
  readonly past: readonly InputFile[];
}

/** Where the month comes from that is shown to whoever wants to look around. The pane invents nothing itself. */
export interface SampleSource {
  /** The month it is about, in a list's year. */
  periodOf(list: TargetList): Period;
  /** `onFile` is told how many forms are made. */
  make(list: TargetList, onFile: (done: number) => void): Promise<SampleMonth>;
  /** Ends what is being made; what waits for it never comes. */
  stop(): void;
}
