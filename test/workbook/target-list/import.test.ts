import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worksheet } from "exceljs";
import { hashOf } from "#src/actions/bundled-list";
import { LIST_PROBLEMS } from "#src/core/errors/list-problems";
import { TargetListError } from "#src/core/targets/problems";
import type { TargetList } from "#src/core/targets/schema";
import { listProblemLine } from "#src/language/error-sentence";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { exportTargetList } from "#src/workbook/target-list/export";
import { importTargetList } from "#src/workbook/target-list/import";
import { defaultTargetList } from "../../scenario/default-list";
import { openInExcelJS } from "../../scenario/exceljs-workbook";

const list = defaultTargetList(nodePlatform);
const read = (bytes: Uint8Array): TargetList =>
  importTargetList(readWorkbook(bytes, nodePlatform), (files) => hashOf(files, nodePlatform));

let exported: Uint8Array;
beforeAll(async () => {
  exported = await exportTargetList(list);
});

/** The exported workbook after somebody worked on it. */
async function edited(edit: (sheet: (name: string) => Worksheet) => void): Promise<Uint8Array> {
  const workbook = await openInExcelJS(exported);
  edit((name) => workbook.getWorksheet(name)!);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What the bureau is told. */
function told(bytes: Uint8Array): string[] {
  try {
    read(bytes);
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    for (const problem of error.problems) {
      expect(problem.code).toBe(LIST_PROBLEMS[problem.kind].code);
      expect(listProblemLine(problem, speakerOf("en"))).not.toMatch(/\{\{|\$t|targetList|undefined/);
    }
    return error.problems.map((problem) => listProblemLine(problem, speakerOf("zh-CN")));
  }
  return [];
}

const columnOf = (sheet: Worksheet, header: string): number => (sheet.getRow(3).values as unknown[]).indexOf(header);
const rowOf = (sheet: Worksheet, name: string): number => {
  let found = 0;
  sheet.eachRow((row, number) => {
    if ((row.values as unknown[]).includes(name)) found ||= number;
  });
  return found;
};
const cellOf = (sheet: Worksheet, name: string, header: string) =>
  sheet.getCell(rowOf(sheet, name), columnOf(sheet, header));

describe("the 目标清单 workbook", () => {
  test("loses nothing on the way out and in", () => {
    expect(read(exported)).toEqual(list);
  });

  test("loses nothing when LibreOffice has saved it in between", () => {
    const folder = mkdtempSync(join(tmpdir(), "huizong-list-"));
    try {
      const source = join(folder, "list.xlsx");
      writeFileSync(source, exported);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "saved"), source];
      try {
        execFileSync("soffice", [profile, "--headless", ...target], { stdio: "ignore" });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        console.warn("skipped: LibreOffice is not installed");
        return;
      }
      expect(read(readFileSync(join(folder, "saved", "list.xlsx")))).toEqual(list);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("calls the columns and the issued form as the forms do, and reads the words it had for them before", async () => {
    const texts = (rewrite: (text: string) => string) => {
      const found: string[] = [];
      const names = ["清单", "指标", "目标", "审核关系", "历史"];
      const bytes = edited((sheet) => {
        for (const name of names)
          sheet(name).eachRow((row) =>
            row.eachCell((cell) => {
              if (typeof cell.value !== "string") return;
              found.push(cell.value);
              cell.value = rewrite(cell.value);
            }),
          );
      });
      return bytes.then((saved) => ({ saved, found }));
    };
    const before = (text: string) =>
      text.startsWith("写法如") ? text : text.replaceAll("1—本月", "累计").replaceAll("空白报表版本", "模板版本");
    const { saved, found } = await texts(before);
    expect(found).toContain("空白报表版本");
    for (const text of found) expect(text).not.toMatch(/模板|(?:^|[、；\s]|上年)累计(?:$|[、；\s@])/);
    expect(read(saved)).toEqual(list);
    const typed = await texts((text) => (text.length < 60 ? text.replaceAll("1—本月", "1-本月") : text));
    expect(read(typed.saved)).toEqual(list);
  });

  test("does not mind blank rows, moved columns, numbers as text or codes as numbers", async () => {
    const bytes = await edited((sheet) => {
      const targets = sheet("目标");
      targets.spliceRows(10, 0, [], []);
      cellOf(targets, "新增经营主体", "目标值").value = " 4,000 ";
      cellOf(targets, "社会消费品零售总额", "目标值").value = "100";
      const indicators = sheet("指标");
      indicators.getColumn(columnOf(indicators, "代码")).eachCell((cell, row) => {
        if (row > 3 && typeof cell.value === "string") cell.value = Number(cell.value);
      });
      const relations = sheet("审核关系");
      const left = columnOf(relations, "左边");
      const right = columnOf(relations, "级别");
      relations.eachRow((row, number) => {
        if (number < 3) return;
        const kept = row.getCell(left).value;
        row.getCell(left).value = row.getCell(right).value;
        row.getCell(right).value = kept;
      });
      const units = sheet("单位");
      cellOf(units, "元", "单位").value = " 元 ";
    });
    expect(read(bytes)).toEqual(list);
  });

  test("takes a new 审核关系 written by the bureau", async () => {
    const bytes = await edited((sheet) => {
      const relations = sheet("审核关系");
      const row = list.relations.length + 4;
      const values = {
        提示语: "亿元以上项目投资不应超过全部固定资产投资的九成再加10亿元。",
        左边: "0110累计",
        关系: "<=",
        右边: "0.9×0105 累计+10",
        容许差: 0.01,
        审核: "V17",
        级别: "C",
        缺数时: "不判",
        英文提示语: "Investment of large projects stays below nine tenths of all plus 10.",
        标识: "large-project-investment-bound",
      };
      for (const [header, value] of Object.entries(values)) {
        relations.getCell(row, columnOf(relations, header)).value = value;
      }
    });
    expect(read(bytes).relations.at(-1)).toMatchObject({
      left: [{ indicator: "projects-over-100m-investment", measure: "cumulative" }],
      operator: "<=",
      right: [{ indicator: "fixed-asset-investment", measure: "cumulative", factor: 0.9 }, { constant: 10 }],
      check: "V17",
      level: "C",
    });
  });

  test("names every bad cell in one sentence", async () => {
    const places: Record<string, string> = {};
    const bytes = await edited((sheet) => {
      const spoil = (name: string, row: string, header: string, value: string | number | null) => {
        const cell = cellOf(sheet(name), row, header);
        places[`${name}.${row}.${header}`] = `${name}!${cell.address}`;
        cell.value = value;
      };
      spoil("目标", "新增经营主体", "目标值", "四千");
      spoil("目标", "出让土地", "力度", "一定");
      spoil("指标", "社会消费品零售总额", "取值范围", "大于零");
      spoil("指标", "引进内资", "报送栏目", "本月、全年");
      spoil("审核关系", "1106 1—本月", "右边", "1104 减 1105");
      cellOf(sheet("历史"), "引进内资", "数值").value = { error: "#DIV/0!" };
    });
    const messages = told(bytes);
    expect(messages).toContain(`${places["目标.新增经营主体.目标值"]}：“目标值”应填数字，现在是“四千”。`);
    expect(messages).toContain(`${places["目标.出让土地.力度"]}：“力度”不能填“一定”，可填：确定、力争。`);
    expect(messages.some((message) => message.startsWith(places["指标.社会消费品零售总额.取值范围"]!))).toBe(true);
    expect(messages.some((message) => message.startsWith(places["指标.引进内资.报送栏目"]!))).toBe(true);
    expect(messages.some((message) => message.startsWith(places["审核关系.1106 1—本月.右边"]!))).toBe(true);
    expect(messages.some((message) => message.includes("#DIV/0!"))).toBe(true);
  });

  test("names the cell of what contradicts the rest of the list", async () => {
    let unit = "";
    let department = "";
    const bytes = await edited((sheet) => {
      const targets = sheet("目标");
      const unitCell = cellOf(targets, "社会消费品零售总额", "单位");
      unitCell.value = "亿园";
      unit = unitCell.address;
      const departmentCell = cellOf(targets, "新增“四上”企业", "责任部门");
      departmentCell.value = "统计局";
      department = departmentCell.address;
      cellOf(sheet("部门"), "商务局", "编号").value = "04";
    });
    const messages = told(bytes);
    expect(messages).toContain(`目标!${unit}：单位“亿园”不在单位表中。`);
    expect(messages).toContain(`目标!${department}：统计机构不得作为目标的责任部门，请改为主管部门。`);
    expect(messages.some((message) => /^部门!A\d+：代码“04”/.test(message))).toBe(true);
  });

  test("names a missing value by the cell where it belongs", async () => {
    let place = "";
    const bytes = await edited((sheet) => {
      const cell = cellOf(sheet("目标"), "出让土地", "段落");
      place = `目标!${cell.address}`;
      cell.value = null;
      cellOf(sheet("清单"), "制定机关", "内容").value = null;
    });
    expect(told(bytes)).toEqual([`清单!B14：没有填写，此项必填。`, `${place}：没有填写，此项必填。`]);
  });

  test("names sheets and columns that are missing, unknown or doubled", async () => {
    const bytes = await edited((sheet) => {
      sheet("历史").name = "往年";
      const departments = sheet("部门");
      departments.getCell(3, columnOf(departments, "简称")).value = "缩写";
      const units = sheet("单位");
      units.getCell(3, 4).value = "换算";
    });
    const messages = told(bytes);
    expect(messages).toContain("历史!A1：缺少工作表“历史”，请恢复表名。");
    expect(messages).toContain("部门!C3：不认识“缩写”这一列，请改正列名或删除。");
    expect(messages).toContain("部门!A3：缺少“简称”一列，请恢复列名。");
    expect(messages).toContain("单位!D3：“换算”一列出现了两次。");
  });

  test("says no more than that when a whole sheet is lost", async () => {
    const bytes = await edited((sheet) => {
      sheet("部门").name = "单位名录";
    });
    expect(told(bytes)).toEqual(["部门!A1：缺少工作表“部门”，请恢复表名。"]);
  });
});

describe("the city's figures", () => {
  const enter = (...rows: readonly (readonly (string | number)[])[]) =>
    edited((sheet) => {
      const city = sheet("市均与位次");
      const headers = ["指标代码", "栏目", "月份", "市平均", "位次", "来源"];
      rows.forEach((values, row) => {
        values.forEach((value, index) => {
          city.getCell(4 + row, columnOf(city, headers[index]!)).value = value;
        });
      });
    });
  const { code, id } = list.indicators.find((one) => one.id === "retail-sales")!;

  test("are read by month, and entering them makes no other list of the forms issued before", async () => {
    const own = read(await enter([code, "累计同比", "2024年3月", 6.2, 3, "市统计月报"]));
    expect(own.external).toEqual([
      { indicator: id, measure: "growth", period: "2024-03", cityAverage: 6.2, rank: 3, sourceZh: "市统计月报" },
    ]);
    expect(own.hash).toBe(list.hash);
  });

  test("tell what is wrong with them by cell", async () => {
    expect(told(await enter([code, "累计同比", "三月份", 6.2, 3, "市统计月报"]))[0]).toMatch(/^市均与位次!D4：/);
    expect(told(await enter([code, "累计同比", "2024-03", "", "", "市统计月报"]))[0]).toBe(
      "市均与位次!E4：市平均和位次至少填一项。",
    );
    expect(told(await enter([code, "累计同比", "2024-03", 6.2, 3, ""]))[0]).toMatch(/^市均与位次!G4：/);
  });
});

describe("the states of rules", () => {
  const state = (...rows: readonly (readonly string[])[]) =>
    edited((sheet) => {
      const rules = sheet("规则状态");
      const headers = ["规则", "审核关系", "状态", "起", "止", "原因"];
      rows.forEach((values, row) => {
        values.forEach((value, index) => {
          rules.getCell(4 + row, columnOf(rules, headers[index]!)).value = value;
        });
      });
    });
  const [{ id: relation, check }] = list.relations as [TargetList["relations"][number]];

  test("are read, and make another list", async () => {
    const own = read(
      await state(
        ["V20 异常波动", "", "仅提示", "2024年3月", "2024-06", "上年基数低"],
        [check, relation, "停用", "2024-04", "", "口径调整"],
      ),
    );
    expect(own.rules).toEqual([
      { rule: "V20", state: "warning", from: "2024-03", until: "2024-06", reasonZh: "上年基数低" },
      { rule: check, relation, state: "withdrawn", from: "2024-04", reasonZh: "口径调整" },
    ]);
    expect(own.hash).not.toBe(list.hash);
    expect(read(await exportTargetList(own))).toEqual(own);
  });

  test("may be left out with their sheet, as in every list before", async () => {
    const workbook = await openInExcelJS(exported);
    workbook.removeWorksheet("规则状态");
    expect(read(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual(list);
  });

  test("tell what is wrong with them by cell", async () => {
    const first = async (...values: string[]) => told(await state(values))[0];
    expect(await first("V04 行列结构", "", "停用", "2024-03", "", "不审")).toMatch(/^规则状态!A4：V04 始终执行/);
    expect(await first("V20", "", "关掉", "2024-03", "", "不审")).toMatch(/^规则状态!C4：“状态”不能填“关掉”/);
    expect(await first("V20", "", "停用", "三月", "", "不审")).toMatch(/^规则状态!D4：/);
    expect(await first("V20", "", "停用", "2024-03", "2024-02", "不审")).toMatch(/^规则状态!E4：/);
    expect(await first("V20", "", "停用", "2024-03", "", "")).toMatch(/^规则状态!F4：/);
    expect(await first("V20", relation, "停用", "2024-03", "", "不审")).toMatch(/^规则状态!B4：/);
    const twice = ["V20", "", "停用", "2024-03", "", "不审"];
    expect(told(await state(twice, twice))[0]).toMatch(/^规则状态!D5：/);
  });
});

describe("light bands", () => {
  test("are edited by kind, and a flow's yellow may be a share of the schedule", async () => {
    const own = read(
      await edited((sheet) => {
        const lights = sheet("灯号");
        cellOf(lights, "偏慢", "比较").value = "差距占序时（%）";
        cellOf(lights, "偏慢", "不低于").value = -20;
      }),
    );
    expect(own.header.lightBands.find(({ judgement }) => judgement === "slow")?.limit).toEqual({
      by: "schedule-share",
      atLeast: -20,
    });
  });

  test("that leave a gap or mix kinds are told by cell", async () => {
    const spoilt = await edited((sheet) => {
      const lights = sheet("灯号");
      cellOf(lights, "滞后", "比较").value = "差距";
      cellOf(lights, "滞后", "不低于").value = -30;
      cellOf(lights, "接近目标", "评价").value = "滞后";
    });
    expect(told(spoilt)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^灯号!E7：“序时”/), expect.stringMatching(/^灯号!B15：“占比”/)]),
    );
  });

  test("a ceiling and a changed basis are marked in the list", async () => {
    const own = read(
      await edited((sheet) => {
        const targets = sheet("目标");
        cellOf(targets, "gdp-growth", "要求").value = "不超过";
        cellOf(targets, "gdp-growth", "完成判定").value = "不得超过";
        cellOf(targets, "gdp-growth", "口径调整").value = "是";
      }),
    );
    const gdp = own.targets.find(({ id }) => id === "gdp-growth");
    expect(gdp).toMatchObject({ comparator: "lte", passRule: "at-most", changedBasis: true });
  });
});
