import { areaAddress, intersection, without } from "../model/area";
import type { Validation } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, record } from "./arguments";
import { defineType, readonly, type Scalar } from "./host-object";
import type { RangeRef } from "./targets";

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

defineType("DataValidation", {
  scalars: {
    Type: readonly((ref) => kind(common(ref))),
    Rule: part((one) => one.rule, record, "rule"),
    Prompt: part((one) => one.prompt, record, "prompt"),
    ErrorAlert: part((one) => one.errorAlert, record, "errorAlert"),
    IgnoreBlanks: part((one) => one.ignoreBlanks, flag, "ignoreBlanks"),
  },
  methods: {
    Clear: (ref) => {
      ref.sheet.assertUnprotected();
      lift(ref);
    },
  },
});

/** The one validation all cells share; null for none, undefined where they differ. */
function common({ sheet, area }: RangeRef): Validation | null | undefined {
  const touching = sheet.validations.filter((one) => intersection(one.area, area));
  if (touching.length === 0) return null;
  const [first] = touching;
  const whole = touching.length === 1 && areaAddress(intersection(first!.area, area)!) === areaAddress(area);
  return whole ? first : undefined;
}

function kind(validation: Validation | null | undefined): string {
  if (validation === null) return "None";
  if (validation === undefined) return "MixedCriteria";
  const [key] = Object.keys(validation.rule);
  return KINDS[key ?? ""] ?? "None";
}

function part<V>(
  get: (validation: Validation) => unknown,
  read: (value: unknown) => V,
  key: "rule" | "prompt" | "errorAlert" | "ignoreBlanks",
): Scalar<RangeRef> {
  return {
    get: (ref) => {
      const validation = common(ref);
      return validation ? get(validation) : null;
    },
    set: (ref, value) => {
      ref.sheet.assertUnprotected();
      const given = read(value);
      if (key === "rule" && !Object.keys(KINDS).some((name) => Object.hasOwn(given as object, name))) {
        throw new OfficeError("InvalidArgument");
      }
      const before = common(ref);
      lift(ref);
      const base: Validation = before ?? {
        area: ref.area,
        rule: {},
        prompt: null,
        errorAlert: null,
        ignoreBlanks: true,
      };
      ref.sheet.validations.push({ ...base, area: ref.area, [key]: given });
    },
  };
}

/** Takes the cells of a range out of every validation. */
function lift({ sheet, area }: RangeRef): void {
  sheet.validations = sheet.validations.flatMap((one) =>
    without(one.area, area).map((rest) => ({ ...one, area: rest })),
  );
}
