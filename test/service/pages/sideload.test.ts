import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFile } from "#src/cli/write-file";
import { sideload, sideloadPlan, unload } from "#src/service/pages/sideload";

const ID = "6c0f6a3e-2f1c-4d53-9b0e-8a7d2b5c4e11";

test("on the Mac the manifest is laid into Excel's own folder, and taken out of it", () => {
  const home = mkdtempSync(join(tmpdir(), "huizong-home-"));
  const plan = sideloadPlan("darwin", home, ID)!;
  sideload(plan, "<OfficeApp/>", writeFile);
  const file = join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
  expect(readFileSync(file, "utf8")).toBe("<OfficeApp/>");
  unload(plan);
  expect(existsSync(file)).toBe(false);
  rmSync(home, { recursive: true });
});

test("on Windows the registry tells Excel where the manifest lies", () => {
  const plan = sideloadPlan("win32", "C:\\Users\\t", ID)!;
  const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
  expect(plan.file).toBe("C:\\Users\\t\\.huizong\\manifest.xml");
  expect(plan.registry).toEqual({
    add: ["add", key, "/v", ID, "/t", "REG_SZ", "/d", plan.file, "/f"],
    remove: ["delete", key, "/v", ID, "/f"],
  });
});

test("there is no desktop Excel elsewhere", () => {
  expect(sideloadPlan("linux", "/home/t", ID)).toBeNull();
});
