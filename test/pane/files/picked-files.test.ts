import { speakerOf } from "#src/language/speaker";
import { filesOfInput, isWorkbookName } from "#src/pane/files/found-files";
import { pickWorkbooks } from "#src/pane/files/picked-files";
import { receiptSentences } from "#src/pane/files/receipts";

function fileIn(path: string, content = "x"): File {
  const file = new File([content], path.split("/").at(-1)!);
  return Object.defineProperty(file, "webkitRelativePath", { value: path.includes("/") ? path : "" });
}

test("what lies in 退回, 作废, 旧 and hidden folders is no part of the month; what is no workbook is named", async () => {
  const found = filesOfInput(
    [
      "退回/a.xlsx",
      "退回/作废/b.xlsx",
      "退回/旧/c.xlsx",
      "退回/.cache/d.xlsx",
      "退回/e.zip",
      "退回/f",
      "退回/~$a.xlsx",
    ].map((path) => fileIn(path)),
  );
  const { files, leftOut } = await pickWorkbooks(found);
  expect(files.map(({ path, refusal }) => [path, refusal?.code])).toEqual([
    ["退回/a.xlsx", undefined],
    ["退回/e.zip", "R16"],
    ["退回/f", "R16"],
  ]);
  expect(leftOut).toEqual(
    ["退回/作废/b.xlsx", "退回/旧/c.xlsx", "退回/.cache/d.xlsx"].map((path) => ({ path, reason: "folder" })),
  );
});

test("of a folder only workbooks are read, in the order of their names", async () => {
  const found = filesOfInput(
    [
      "报送/说明.docx",
      "报送/~$财政局.xlsx",
      "报送/商务局2024年3月.xlsx",
      "报送/财政局2024年3月.xls",
      "报送/.隐藏.xlsx",
    ].map((path) => fileIn(path)),
  );
  const names = (await pickWorkbooks(found)).files.map(({ name }) => name);
  expect(names.sort()).toEqual(["商务局2024年3月.xlsx", "财政局2024年3月.xls", "说明.docx"].sort());
});

test("a folder's own record says when its files came, and no other folder's", async () => {
  const record = JSON.stringify({ "a.xlsx": "2024-04-03T09:00:00+08:00", "b.xlsx": "not a time" });
  const found = filesOfInput([
    fileIn("三月/received.json", record),
    fileIn("三月/a.xlsx"),
    fileIn("三月/b.xlsx"),
    fileIn("二月/a.xlsx"),
  ]);
  const picked = await pickWorkbooks(found);
  expect(picked.files.map(({ name, receivedAt }) => [name, receivedAt])).toEqual([
    ["a.xlsx", "2024-04-03T09:00:00+08:00"],
    ["a.xlsx", undefined],
    ["b.xlsx", undefined],
  ]);
});

/** What is said of the records among these files. */
async function saidOf(...files: readonly File[]): Promise<string[]> {
  return receiptSentences((await pickWorkbooks(filesOfInput(files))).receipts, speakerOf("zh-CN"));
}

test("an entry of the record that dates no file of its folder is said", async () => {
  const record = JSON.stringify({ "a.xlsx": "2024-04-03T09:00:00+08:00", a: "2024-04-03T09:00:00+08:00" });
  const found = [fileIn("三月/received.json", record), fileIn("三月/a.xlsx"), fileIn("二月/a")];
  expect(await saidOf(...found)).toEqual([expect.stringContaining("“a”")]);
  expect(await saidOf(...found.slice(1))).toEqual([]);
});

test("a record of a folder nothing is taken from is not looked at", async () => {
  expect(await saidOf(fileIn("三月/a.xlsx"), fileIn("三月/退回/received.json", "{"))).toEqual([]);
});

test.each([
  ["half written", '{"a.xlsx": "2024-04-03T09:00'],
  ["no JSON", "财政局 4月3日"],
  ["a list", '["a.xlsx"]'],
  ["nothing", "null"],
])("a record that is damaged (%s) dates nothing and is said, the file itself is read", async (_, record) => {
  const found = [fileIn("三月/received.json", record), fileIn("三月/a.xlsx", "bytes")];
  expect(await saidOf(...found)).toEqual([expect.stringContaining("“三月/received.json”不是有效的接收时间表")]);
  const [file] = (await pickWorkbooks(filesOfInput(found))).files;
  expect(file).not.toHaveProperty("receivedAt");
  expect(new TextDecoder().decode(await file!.read())).toBe("bytes");
});

test("of a record that is half right the right half counts and the rest is said", async () => {
  const record = JSON.stringify({ "a.xlsx": "2024-04-03T09:00:00+08:00", "b.xlsx": 45383, "c.xlsx": null });
  const found = [fileIn("三月/received.json", record), ...["a", "b", "c"].map((name) => fileIn(`三月/${name}.xlsx`))];
  const [a, b] = (await pickWorkbooks(filesOfInput(found))).files;
  expect([a!.receivedAt, b!.receivedAt]).toEqual(["2024-04-03T09:00:00+08:00", undefined]);
  expect(await saidOf(...found)).toEqual([expect.stringMatching(/b\.xlsx、c\.xlsx.*认不出/)]);
});

test.each([
  ["表.XLSX", true],
  ["表.et", true],
  ["表.pdf", false],
  ["~$表.xlsx", false],
])("%s is read: %s", (name, read) => expect(isWorkbookName(name)).toBe(read));
