import { LEVEL_MEASURES } from "../../core/measure";
import { anyOf, enter, type Fault, typedFigureRefs } from "./fault";

/** Digits typed with a Chinese input method. */
export const fullWidthDigits: Fault = {
  kind: "full-width-digits",
  code: "V06",
  plant(draft, { random }) {
    const spot = anyOf(typedFigureRefs(draft, LEVEL_MEASURES), random);
    if (!spot) return null;
    const { value } = spot;
    return enter(draft, spot, fullWidth(value), "用全角数字填写");
  },
};

function fullWidth(value: number): string {
  return String(value).replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
