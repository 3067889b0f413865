import type { Chart, ChartAxis, ChartSeries } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, optional, text, whole } from "./arguments";
import { defineType, make, readonly, type Scalar } from "./host-object";
import { rangeArgument } from "./range";
import { color } from "./range-format";
import type { AxisRef, PartRef, SeriesRef } from "./targets";

type Ref = PartRef<Chart>;

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
    ReversePlotOrder: ofAxis("reversed", flag),
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

/** The chart itself, where it is still on the sheet and protection allows to change it. */
export function editable({ sheet, part }: Ref): Chart {
  sheet.assertAllowed("allowEditObjects");
  if (!sheet.charts.includes(part)) throw new OfficeError("ItemNotFound");
  return part;
}

/** A series without data in the looks Excel starts with. */
export function newSeries(name: string, chartType: string): ChartSeries {
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

/** Reads a size or a distance; throws InvalidArgument below zero. */
export function amount(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw new OfficeError("InvalidArgument");
  return value;
}

function limit(value: unknown): number | "" {
  if (value === "") return "";
  if (typeof value !== "number") throw new OfficeError("InvalidArgument");
  return value;
}

/** A property of a chart. */
export function of<K extends keyof Chart>(key: K, read: (value: unknown) => Chart[K]): Scalar<Ref> {
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
