import * as SheetJs from "@e965/xlsx";
import { outcomeOf } from "./refused";

test("a SYLK file is named as one, not as CSV", () => {
  expect(outcomeOf(Buffer.from("ID;PWXL;N;E\r\nC;Y1;X1;K1\r\nE\r\n"))).toBe("other-format (SYLK (.slk))");
});

test("an old Excel file is known by its stream however that is spelled", () => {
  const file = SheetJs.CFB.utils.cfb_new();
  SheetJs.CFB.utils.cfb_add(file, "/WORKBOOK", Buffer.alloc(5000));
  expect(outcomeOf(SheetJs.CFB.write(file, { type: "buffer" }) as Buffer)).toBe("old-xls");
});
