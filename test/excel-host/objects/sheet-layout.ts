import { LAST_COLUMN, LAST_ROW } from "../model/area";
import type { PageSetup } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, record, text, whole } from "./arguments";
import { defineType, make, readonly, type Scalar } from "./host-object";
import { rangeArgument } from "./range";
import type { SheetRef } from "./targets";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

defineType("WorksheetFreezePanes", {
  methods: {
    FreezeAt: (ref, [range]) => {
      ref.sheet.frozen = rangeArgument(range, ref).area;
    },
    FreezeColumns: ({ sheet }, [count]) => {
      sheet.frozen = { top: 0, left: 0, bottom: LAST_ROW, right: whole(count) - 1 };
    },
    FreezeRows: ({ sheet }, [count]) => {
      sheet.frozen = { top: 0, left: 0, bottom: whole(count) - 1, right: LAST_COLUMN };
    },
    GetLocation: (ref) => {
      if (!ref.sheet.frozen) throw new OfficeError("ItemNotFound");
      return make("Range", { ...ref, area: ref.sheet.frozen });
    },
    GetLocationOrNullObject: (ref) => (ref.sheet.frozen ? make("Range", { ...ref, area: ref.sheet.frozen }) : null),
    Unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
  },
});

defineType("PageLayout", {
  scalars: {
    BlackAndWhite: setup("blackAndWhite", flag),
    BottomMargin: setup("bottomMargin", points),
    CenterHorizontally: setup("centerHorizontally", flag),
    CenterVertically: setup("centerVertically", flag),
    FooterMargin: setup("footerMargin", points),
    HeaderMargin: setup("headerMargin", points),
    LeftMargin: setup("leftMargin", points),
    Orientation: setup("orientation", oneOf(["Portrait", "Landscape"])),
    PaperSize: setup("paperSize", text),
    PrintGridlines: setup("printGridlines", flag),
    PrintHeadings: setup("printHeadings", flag),
    RightMargin: setup("rightMargin", points),
    TopMargin: setup("topMargin", points),
    Zoom: setup("zoom", (value) => record(value) as PageSetup["zoom"]),
  },
  links: { HeadersFooters: (ref) => make("HeaderFooterGroup", ref) },
  methods: {
    GetPrintAreaOrNullObject: ({ book, sheet }) => {
      const { printArea } = sheet.pageSetup;
      return printArea && make("RangeAreas", { book, sheet, areas: [printArea] });
    },
    GetPrintTitleRowsOrNullObject: (ref) => {
      const { titleRows } = ref.sheet.pageSetup;
      return titleRows && make("Range", { ...ref, area: titleRows });
    },
    SetPrintArea: (ref, [range]) => {
      ref.sheet.pageSetup.printArea = rangeArgument(range, ref).area;
    },
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      const factor = POINTS[text(unit)];
      if (factor === undefined) throw new OfficeError("InvalidArgument");
      for (const [side, value] of Object.entries(record(margins))) {
        const key = `${side}Margin`;
        if (!(key in sheet.pageSetup)) throw new OfficeError("InvalidArgument");
        Object.assign(sheet.pageSetup, { [key]: points(value) * factor });
      }
    },
    SetPrintTitleColumns: (ref, [range]) => {
      ref.sheet.pageSetup.titleColumns = rangeArgument(range, ref).area;
    },
    SetPrintTitleRows: (ref, [range]) => {
      ref.sheet.pageSetup.titleRows = rangeArgument(range, ref).area;
    },
  },
});

defineType("HeaderFooterGroup", { links: { DefaultForAllPages: (ref) => make("HeaderFooter", ref) } });

defineType("HeaderFooter", {
  scalars: Object.fromEntries(
    ["CenterFooter", "CenterHeader", "LeftFooter", "LeftHeader", "RightFooter", "RightHeader"].map((place) => [
      place,
      {
        get: ({ sheet }: SheetRef) => sheet.pageSetup.headersFooters.get(place) ?? "",
        set: ({ sheet }: SheetRef, value: unknown) => void sheet.pageSetup.headersFooters.set(place, text(value)),
      },
    ]),
  ),
});

defineType("AutoFilter", {
  scalars: {
    Enabled: readonly(({ sheet }) => sheet.autoFilter !== null),
    IsDataFiltered: readonly(({ sheet }) => (sheet.autoFilter?.criteria.size ?? 0) > 0),
  },
  methods: {
    // Which rows a criterion hides is the user's filtering; a test hides them in the model.
    Apply: (ref, [range, column, criteria]) => {
      ref.sheet.assertAllowed("allowAutoFilter");
      ref.sheet.autoFilter = { area: rangeArgument(range, ref).area, criteria: new Map() };
      if (column !== undefined && column !== null) ref.sheet.autoFilter.criteria.set(whole(column), criteria);
    },
    ClearCriteria: ({ sheet }) => {
      sheet.assertAllowed("allowAutoFilter");
      sheet.autoFilter?.criteria.clear();
    },
    GetRangeOrNullObject: (ref) =>
      ref.sheet.autoFilter ? make("Range", { ...ref, area: ref.sheet.autoFilter.area }) : null,
    Remove: ({ sheet }) => {
      sheet.assertAllowed("allowAutoFilter");
      sheet.autoFilter = null;
    },
  },
});

function points(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw new OfficeError("InvalidArgument");
  return value;
}

function setup<K extends keyof PageSetup>(key: K, read: (value: unknown) => PageSetup[K]): Scalar<SheetRef> {
  return {
    get: ({ sheet }) => sheet.pageSetup[key],
    set: ({ sheet }, value) => {
      sheet.pageSetup[key] = read(value);
    },
  };
}
