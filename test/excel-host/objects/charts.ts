import { type Area, columnsOf, rowsOf } from "../model/area";
import type { Chart, ChartAxis, ChartSeries } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, optional, text, whole } from "./arguments";
import { defineType, type HostObject, make, readonly, type Scalar } from "./host-object";
import { rangeArgument } from "./range";
import { color } from "./range-format";
import type { AxisRef, PartRef, SeriesRef, SheetRef } from "./targets";

type Ref = PartRef<Chart>;

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

defineType("ChartTitle", {
  scalars: { Text: of("title", text), Visible: of("titleVisible", flag) },
});

defineType("ChartLegend", {
  scalars: { Position: of("legendPosition", text), Visible: of("legendVisible", flag) },
});

defineType("ChartSeriesCollection", {
  scalars: { Count: readonly(({ part }) => part.series.length) },
  items: (ref) => ref.part.series.map((series) => make("ChartSeries", { ...ref, series })),
  methods: {
    Add: (ref, [name, index]) => {
      const series = newSeries(optional(name, text, ""), ref.part.chartType);
      editable(ref).series.splice(optional(index, whole, ref.part.series.length), 0, series);
      return make("ChartSeries", { ...ref, series });
    },
    GetCount: ({ part }) => part.series.length,
    GetItemAt: (ref, [index]) => {
      const series = ref.part.series[whole(index)];
      if (!series) throw new OfficeError("InvalidArgument");
      return make("ChartSeries", { ...ref, series });
    },
  },
});

defineType("ChartSeries", {
  scalars: {
    AxisGroup: ofSeries("axisGroup", oneOf(["Primary", "Secondary"])),
    ChartType: ofSeries("chartType", text),
    GapWidth: ofSeries("gapWidth", amount),
    HasDataLabels: ofSeries("hasDataLabels", flag),
    Name: ofSeries("name", text),
    Overlap: ofSeries("overlap", whole),
  },
  links: { Format: (ref) => make("ChartSeriesFormat", ref) },
  methods: {
    Delete: (ref) => {
      editable(ref).series = ref.part.series.filter((one) => one !== ref.series);
    },
    SetValues: (ref, [source]) => {
      ref.series.values = rangeArgument(source, ref).area;
    },
    SetXAxisValues: (ref, [source]) => {
      ref.series.categories = rangeArgument(source, ref).area;
    },
  },
});

defineType("ChartSeriesFormat", { links: { Fill: (ref) => make("ChartFill", ref) } });

defineType("ChartFill", {
  methods: {
    Clear: ({ series }) => {
      series.color = null;
    },
    SetSolidColor: ({ series }, [given]) => {
      series.color = color(given);
    },
  },
});

defineType("ChartAxes", {
  links: {
    CategoryAxis: (ref) => make("ChartAxis", { ...ref, axis: ref.part.categoryAxis }),
    ValueAxis: (ref) => make("ChartAxis", { ...ref, axis: ref.part.valueAxis }),
  },
});

defineType("ChartAxis", {
  scalars: {
    Maximum: ofAxis("maximum", limit),
    Minimum: ofAxis("minimum", limit),
    NumberFormat: ofAxis("numberFormat", text),
    Visible: ofAxis("visible", flag),
  },
  links: {
    MajorGridlines: (ref) => make("ChartGridlines", ref),
    Title: (ref) => make("ChartAxisTitle", ref),
  },
});

defineType("ChartAxisTitle", {
  scalars: { Text: ofAxis("title", text), Visible: ofAxis("titleVisible", flag) },
});

defineType("ChartGridlines", { scalars: { Visible: ofAxis("majorGridlines", flag) } });

function find(ref: SheetRef, key: unknown): HostObject | null {
  const part = ref.sheet.charts.find((one) => one.id === key || one.name === key);
  return part ? make("Chart", { ...ref, part }) : null;
}

function editable({ sheet, part }: Ref): Chart {
  sheet.assertAllowed("allowEditObjects");
  if (!sheet.charts.includes(part)) throw new OfficeError("ItemNotFound");
  return part;
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

function newSeries(name: string, chartType: string): ChartSeries {
  return {
    name,
    chartType,
    values: null,
    categories: null,
    color: null,
    axisGroup: "Primary",
    gapWidth: 150,
    overlap: 0,
    hasDataLabels: false,
  };
}

function amount(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw new OfficeError("InvalidArgument");
  return value;
}

function limit(value: unknown): number | "" {
  if (value === "") return "";
  if (typeof value !== "number") throw new OfficeError("InvalidArgument");
  return value;
}

function of<K extends keyof Chart>(key: K, read: (value: unknown) => Chart[K]): Scalar<Ref> {
  return {
    get: ({ part }) => part[key],
    set: (ref, value) => {
      editable(ref)[key] = read(value);
    },
  };
}

function ofSeries<K extends keyof ChartSeries>(key: K, read: (value: unknown) => ChartSeries[K]): Scalar<SeriesRef> {
  return {
    get: ({ series }) => series[key],
    set: (ref, value) => {
      editable(ref);
      ref.series[key] = read(value);
    },
  };
}

function ofAxis<K extends keyof ChartAxis>(key: K, read: (value: unknown) => ChartAxis[K]): Scalar<AxisRef> {
  return {
    get: ({ axis }) => axis[key],
    set: (ref, value) => {
      editable(ref);
      ref.axis[key] = read(value);
    },
  };
}
