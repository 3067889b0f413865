import type { Area } from "../model/area";
import type { CellValue, Side } from "../model/cell-format";
import type * as parts from "../model/parts";
import type { Sheet } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import type { AddinFrame } from "./addin-frame";

export interface SheetRef {
  readonly book: WorkbookModel;
  readonly sheet: Sheet;
}

export interface RangeRef extends SheetRef {
  readonly area: Area;
}

export interface AreasRef extends SheetRef {
  readonly areas: readonly Area[];
}

export interface BorderRef extends AreasRef {
  readonly side: Side;
}

export interface PartRef<P> extends SheetRef {
  readonly part: P;
}

export interface SeriesRef extends PartRef<parts.Chart> {
  readonly series: parts.ChartSeries;
}

export interface AxisRef extends PartRef<parts.Chart> {
  readonly axis: parts.ChartAxis;
}

export interface ColumnRef extends PartRef<parts.Table> {
  /** Counted from the first column of the table. */
  readonly index: number;
}

export interface EntryRef {
  readonly book: WorkbookModel;
  readonly key: string;
}

export interface NamesRef {
  readonly book: WorkbookModel;
  /** The sheet whose names they are, or null for the workbook's. */
  readonly sheet: Sheet | null;
}

export interface XmlScope {
  readonly book: WorkbookModel;
  readonly namespace: string;
}

/** Each Excel object type the emulator has, and the part of the workbook behind it. */
export interface Targets {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  Functions: WorkbookModel;
  FunctionResult: { readonly value: CellValue };
  Runtime: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetRef;
  WorksheetProtection: SheetRef;
  WorksheetFreezePanes: SheetRef;
  WorksheetCustomPropertyCollection: SheetRef;
  WorksheetCustomProperty: SheetRef & { readonly key: string };
  PageLayout: SheetRef;
  HeaderFooterGroup: SheetRef;
  HeaderFooter: SheetRef;
  AutoFilter: SheetRef;
  Range: RangeRef;
  RangeView: RangeRef;
  RangeAreas: AreasRef;
  RangeCollection: AreasRef;
  RangeFormat: AreasRef;
  RangeFill: AreasRef;
  RangeFont: AreasRef;
  RangeBorderCollection: AreasRef;
  RangeBorder: BorderRef;
  FormatProtection: AreasRef;
  ConditionalFormatCollection: AreasRef;
  ConditionalFormat: PartRef<parts.ConditionalFormat>;
  CustomConditionalFormat: PartRef<parts.ConditionalFormat>;
  ConditionalFormatRule: PartRef<parts.ConditionalFormat>;
  CellValueConditionalFormat: PartRef<parts.ConditionalFormat>;
  ConditionalRangeFormat: PartRef<parts.ConditionalFormat>;
  ConditionalRangeFill: PartRef<parts.ConditionalFormat>;
  ConditionalRangeFont: PartRef<parts.ConditionalFormat>;
  DataValidation: RangeRef;
  TableCollection: NamesRef;
  Table: PartRef<parts.Table>;
  TableColumnCollection: PartRef<parts.Table>;
  TableColumn: ColumnRef;
  TableRowCollection: PartRef<parts.Table>;
  TableRow: ColumnRef;
  ChartCollection: SheetRef;
  Chart: PartRef<parts.Chart>;
  ChartTitle: PartRef<parts.Chart>;
  ChartLegend: PartRef<parts.Chart>;
  ChartSeriesCollection: PartRef<parts.Chart>;
  ChartSeries: SeriesRef;
  ChartSeriesFormat: SeriesRef;
  ChartFill: SeriesRef;
  ChartAxes: PartRef<parts.Chart>;
  ChartAxis: AxisRef;
  ChartAxisTitle: AxisRef;
  ChartGridlines: AxisRef;
  CommentCollection: NamesRef;
  Comment: PartRef<parts.Comment>;
  NamedItemCollection: NamesRef;
  NamedItem: NamesRef & { readonly item: parts.NamedItem };
  SettingCollection: WorkbookModel;
  Setting: EntryRef;
  DocumentProperties: WorkbookModel;
  CustomPropertyCollection: WorkbookModel;
  CustomProperty: EntryRef;
  CustomXmlPartCollection: WorkbookModel;
  CustomXmlPartScopedCollection: XmlScope;
  CustomXmlPart: EntryRef;
  AddinInternalService: AddinFrame;
  CustomFunctions: AddinFrame;
  AppRuntimeService: AddinFrame;
  AppRuntimePersistenceService: AddinFrame;
  DynamicRibbon: AddinFrame;
}
