import { blankForZero } from "./blank-for-zero";
import { copiedFromOtherUnit } from "./copied-from-other-unit";
import { cumulativeBroken } from "./cumulative-broken";
import { deletedRow } from "./deleted-row";
import { differsFromOtherForm } from "./differs-from-other-form";
import type { Fault, Oddity } from "./fault";
import { formulaBroken } from "./formula-broken";
import { formulaOverwritten } from "./formula-overwritten";
import { fractionOfCount } from "./fraction-of-count";
import { fullWidthDigits } from "./full-width-digits";
import { growthOff } from "./growth-off";
import { growthSign } from "./growth-sign";
import { hiddenRow } from "./hidden-row";
import { insertedRow } from "./inserted-row";
import { lastMonthCopied } from "./last-month-copied";
import { lastYearRevised } from "./last-year-revised";
import { mergedCells } from "./merged-cells";
import { missingSigner } from "./missing-signer";
import { monthGrowthOff } from "./month-growth-off";
import { negativeFigure } from "./negative-figure";
import { numberAsText } from "./number-as-text";
import { oldFormat } from "./old-format";
import { oldTemplate } from "./old-template";
import { otherDistrict } from "./other-district";
import { otherMonthName } from "./other-month-name";
import { outOfTurn } from "./out-of-turn";
import { partOverWhole } from "./part-over-whole";
import { percentSlip } from "./percent-slip";
import { renamedRow } from "./renamed-row";
import { shareOff } from "./share-off";
import { shareOutOfRange } from "./share-out-of-range";
import { sheetsReordered } from "./sheets-reordered";
import { spacedRow } from "./spaced-row";
import { swapped } from "./swapped";
import { totalOff } from "./total-off";
import { unitSlip } from "./unit-slip";
import { unitTyped } from "./unit-typed";
import { wildJump } from "./wild-jump";
import { wrongMonth } from "./wrong-month";

/** Every kind of fault that can be planted. */
export const FAULTS: readonly Fault[] = [
  copiedFromOtherUnit,
  unitSlip,
  swapped,
  lastMonthCopied,
  numberAsText,
  fullWidthDigits,
  unitTyped,
  mergedCells,
  insertedRow,
  deletedRow,
  renamedRow,
  blankForZero,
  percentSlip,
  growthSign,
  growthOff,
  monthGrowthOff,
  lastYearRevised,
  wrongMonth,
  otherMonthName,
  oldTemplate,
  otherDistrict,
  hiddenRow,
  formulaOverwritten,
  formulaBroken,
  oldFormat,
  missingSigner,
  partOverWhole,
  totalOff,
  shareOff,
  shareOutOfRange,
  fractionOfCount,
  negativeFigure,
  cumulativeBroken,
  wildJump,
  outOfTurn,
  differsFromOtherForm,
];

/** Every kind of oddity that can be planted. */
export const ODDITIES: readonly Oddity[] = [spacedRow, sheetsReordered];
