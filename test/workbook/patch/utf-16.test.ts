import { readReceivedFile } from "#src/actions/received-file";
import { sealForm } from "#src/actions/seal";
import { cellAt } from "#src/core/grid/address";
import { noHistory } from "#src/core/history/from-submissions";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { filledForm, list } from "../../scenario/form-file";
import { forgeZip } from "../zip/forge";
import { partsOf } from "./parts";

/** The workbook with every part in UTF-16, saying so as a program would that writes it. */
function inUtf16(bytes: Uint8Array, order: "little" | "big"): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).filter(([name]) => !name.endsWith("/"));
  return forgeZip(
    parts.map(([name, text]) => {
      const body = text.replace(/^\ufeff?(?:<\?xml[^>]*\?>)?/, "");
      const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${body}`, "utf16le");
      return { name, text: order === "little" ? wide : wide.swap16() };
    }),
  );
}

describe.each(["little", "big"] as const)("a form whose parts are in UTF-16, %s end first", (order) => {
  test("is read, changed and read back as the same form in UTF-8", async () => {
    const plain = await filledForm("finance").bytes();
    const wide = inUtf16(plain, order);
    expect(readWorkbook(wide, nodePlatform)).toEqual(readWorkbook(plain, nodePlatform));
    const change = { sheet: "报表", cell: "Z99", value: "核实说明：甲" };
    const changed = patchWorkbook(wide, [change], nodePlatform);
    expect(readWorkbook(changed, nodePlatform)).toEqual(
      readWorkbook(patchWorkbook(plain, [change], nodePlatform), nodePlatform),
    );
    const sheet = readWorkbook(changed, nodePlatform).sheets.find(({ name }) => name === change.sheet)!;
    expect(cellAt(sheet, 99, 26)?.value).toBe(change.value);
    // A part that was written anew says what it is in now.
    expect(partsOf(changed)["xl/worksheets/sheet1.xml"]).toMatch(/^\ufeff?<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  test("is sealed, and its seal holds", async () => {
    const wide = inUtf16(await filledForm("finance").bytes(), order);
    const sealedAt = "2024-04-08T09:30:00+08:00";
    const sealed = sealForm(wide, { list, history: noHistory, platform: nodePlatform, sealedAt });
    if (sealed.status !== "sealed") throw new Error(JSON.stringify(sealed.reasons));
    const received = readReceivedFile({ name: sealed.name, bytes: sealed.bytes }, list, nodePlatform);
    expect(received).toMatchObject({ submission: { seal: { digest: sealed.digest, sealedAt, intact: true } } });
  });
});
