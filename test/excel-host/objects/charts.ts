import { type Area, columnsOf, rowsOf } from "../model/area";
import type { Chart, ChartAxis, ChartSeries } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { oneOf, optional, text, whole } from "./arguments";
import { amount, editable, newSeries, of } from "./chart-parts";
import { defineType, type HostObject, make, readonly } from "./host-object";
import { rangeArgument } from "./range";
import type { SheetRef } from "./targets";

const ROW_POINTS = 15;

defineType("ChartCollection", {
  scalars: { Count: readonly(({ sheet }) => sheet.charts.length) },
  items: (ref) => ref.sheet.charts.map((part) => make("Chart", { ...ref, part })),
  item: (ref, key) => {
    const found = find(ref, key);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (ref, [type, source, seriesBy]) => {
      ref.sheet.assertAllowed("allowEditObjects");
      const { sheet, area } = rangeArgument(source, ref);
      const by = optional(seriesBy, oneOf(["Auto", "Columns", "Rows"]), "Auto");
      const part = newChart(ref, text(type), area);
      part.series = seriesFrom({ ...ref, sheet }, area, by, part.chartType);
      part.seriesBy = by;
      ref.sheet.charts.push(part);
      return make("Chart", { ...ref, part });
    },
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (ref, [name]) => {
      const found = find(ref, name);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    },
    GetItemAt: (ref, [index]) => {
      const part = ref.sheet.charts[whole(index)];
      if (!part) throw new OfficeError("InvalidArgument");
      return make("Chart", { ...ref, part });
    },
    GetItemOrNullObject: (ref, [name]) => find(ref, name),
  },
});

defineType("Chart", {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: readonly(({ part }) => part.id),
    Name: of("name", text),
    ChartType: of("chartType", text),
    Height: of("height", amount),
    Left: of("left", amount),
    Top: of("top", amount),
    Width: of("width", amount),
  },
  links: {
    Axes: (ref) => make("ChartAxes", ref),
    Legend: (ref) => make("ChartLegend", ref),
    Series: (ref) => make("ChartSeriesCollection", ref),
    Title: (ref) => make("ChartTitle", ref),
    Worksheet: ({ book, sheet }) => make("Worksheet", { book, sheet }),
  },
  methods: {
    Delete: (ref) => {
      editable(ref);
      ref.sheet.charts = ref.sheet.charts.filter((one) => one !== ref.part);
    },
    SetData: (ref, [source, seriesBy]) => {
      const { sheet, area } = rangeArgument(source, ref);
      const by = optional(seriesBy, oneOf(["Auto", "Columns", "Rows"]), "Auto");
      editable(ref).source = area;
      ref.part.series = seriesFrom({ ...ref, sheet }, area, by, ref.part.chartType);
    },
    SetPosition: (ref, [start, end]) => {
      const first = rangeArgument(start, ref).area;
      const last = optional(end, (given) => rangeArgument(given, ref).area, first);
      const { standardWidth } = ref.sheet;
      Object.assign(editable(ref), {
        top: first.top * ROW_POINTS,
        left: first.left * standardWidth,
        height: (last.bottom - first.top + 1) * ROW_POINTS,
        width: (last.right - first.left + 1) * standardWidth,
      });
    },
  },
});

function find(ref: SheetRef, key: unknown): HostObject | null {
  const part = ref.sheet.charts.find((one) => one.id === key || one.name === key);
  return part ? make("Chart", { ...ref, part }) : null;
}

function newChart({ book, sheet }: SheetRef, chartType: string, source: Area): Chart {
  const axis: ChartAxis = {
    minimum: "",
    maximum: "",
    numberFormat: "General",
    visible: true,
    title: "",
    titleVisible: false,
    majorGridlines: false,
    reversed: false,
  };
  return {
    id: book.nextId(),
    name: `图表 ${sheet.charts.length + 1}`,
    chartType,
    source,
    seriesBy: "Auto",
    title: "",
    titleVisible: true,
    legendVisible: true,
    legendPosition: "Bottom",
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    series: [],
    categoryAxis: { ...axis },
    valueAxis: { ...axis, majorGridlines: true },
  };
}

/** Series as Excel finds them in a block whose first row and first column are names. */
function seriesFrom({ book, sheet }: SheetRef, area: Area, seriesBy: string, chartType: string): ChartSeries[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rowsOf(area) >= columnsOf(area));
  const turned = byColumns ? area : { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
  const straight = ({ top, left, bottom, right }: Area): Area =>
    byColumns ? { top, left, bottom, right } : { top: left, left: top, bottom: right, right: bottom };
  // One column alone is a series without categories.
  if (turned.left === turned.right) return [{ ...newSeries("", chartType), values: area }];
  return Array.from({ length: Math.max(turned.right - turned.left, 0) }, (_, index) => {
    const column = turned.left + index + 1;
    const heading = straight({ top: turned.top, left: column, bottom: turned.top, right: column });
    return {
      ...newSeries(String(book.value(sheet, heading.top, heading.left) ?? ""), chartType),
      values: straight({ top: turned.top + 1, left: column, bottom: turned.bottom, right: column }),
      categories: straight({ top: turned.top + 1, left: turned.left, bottom: turned.bottom, right: turned.left }),
    };
  });
}
