import "./borders";
import "./charts";
import "./comments";
import "./conditional-formats";
import "./custom-xml";
import "./data-validation";
import "./names";
import "./properties";
import "./range";
import "./range-format";
import "./services";
import "./sheet-layout";
import "./table-parts";
import "./tables";
import "./workbook";
import "./worksheet";
import "./worksheets";

export { HostObject, make } from "./host-object";
