import { rmSync } from "node:fs";
import type { KyselyPlugin } from "kysely";
import { rollUpTogether } from "#src/actions/rollup";
import { formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { noHistory } from "#src/core/history/from-submissions";
import type { Indicator } from "#src/core/targets/schema";
import { speakerOf } from "#src/language/speaker";
import { returnForm } from "#src/service/decide";
import { keeperOf } from "#src/service/keeper";
import { receive } from "#src/service/receive";
import { rollUpParts, rollUpRegion } from "#src/service/region";
import { makeService, type Service } from "#src/service/service";
import { addAccount } from "#src/store/accounts";
import { keepFormFigures } from "#src/store/form-figures";
import { publishList } from "#src/store/lists";
import { holdsSample, makeOnce, SAMPLE_KEY } from "#src/store/rollups";
import { openStore } from "#src/store/store";
import { type DistrictForm, monthOfDistricts, readForm } from "../scenario/districts";
import { changed, filledForm, list, typedFigures } from "../scenario/form-file";
import { newCluster } from "../store/clusters";
import { describeOnEach } from "../store/on-each";

const PERIOD = { year: 2024, month: 3 };
const REGION = "000000";

/** What one reads of a region in either way. */
const told = (rows: Awaited<ReturnType<typeof rollUpRegion>>["rows"]) => rows.map(({ totals: _, ...row }) => row);

function fromFiles(files: readonly Pick<DistrictForm, "name" | "bytes">[], returned: ReadonlySet<string>) {
  const request = { list, period: PERIOD, history: noHistory, returned, findings: new Map() };
  const { summary } = rollUpTogether(files.map(readForm), request);
  return summary.rows.map(({ indicator, measure, value, unit, decimals, method, absent, period, coverage }) => {
    const { expected, received } = coverage;
    const about = { indicator, measure, value, unit, decimals, method, ...(absent ? { absent } : {}), period };
    return { ...about, coverage: { expected, received } };
  });
}

describeOnEach("A region rolled up from the store", (binaries) => {
  let cluster: Awaited<ReturnType<typeof newCluster>>;
  let service: Service;
  let forms: DistrictForm[];
  const bureau = { name: "统计", role: "bureau", department: null } as const;
  const handIn = ({ area, name, bytes }: Pick<DistrictForm, "area" | "name" | "bytes">) =>
    receive(service, { area, actor: bureau, name, bytes, handedOverAt: null, say: speakerOf("zh-CN") });
  beforeAll(async () => {
    [cluster, forms] = await Promise.all([newCluster(binaries), monthOfDistricts()]);
    const store = await openStore({ address: cluster.address });
    service = makeService({ store, keeper: keeperOf(cluster.folder), now: () => new Date("2024-04-03T01:00:00Z") });
  });
  afterAll(async () => {
    await service?.store.close();
    await cluster?.end();
    rmSync(cluster.folder, { recursive: true, force: true });
  });

  test("is the same to the last digit as from the files: corrected, given back, some missing", async () => {
    const areas = [...new Set(forms.map(({ area }) => area))];
    expect(areas.length).toBeGreaterThanOrEqual(3);
    // One district is not done yet.
    const sent = forms.filter(({ area, department }) => area !== areas[1] || department < "g");
    for (const form of sent) await handIn(form);
    const [corrected, givenBack] = sent.filter(({ bytes }) => typedFigures(bytes).length > 3);
    const { receipt } = await handIn(givenBack!);
    const [figure] = typedFigures(givenBack!.bytes);
    const key = { area: givenBack!.area, period: "2024-03", department: givenBack!.department };
    const cells = [{ sheet: figure!.sheet, cell: figure!.cell }];
    await returnForm(service, { key, actor: bureau, version: receipt!.version, why: "请核实" }, cells);
    const form = formsOf(list).find(({ department }) => department.id === corrected!.department)!;
    const phone = { ...layoutOf(form).signatures.phone, value: "13800001234" };
    const again = { ...corrected!, bytes: changed(corrected!.bytes, [phone]), name: `更正${corrected!.name}` };
    await handIn(again);
    const files = [...sent.filter((one) => one !== corrected), again];

    const region = await rollUpRegion(service, REGION, "2024-03");
    expect(told(region.rows)).toEqual(fromFiles(files, new Set([receipt!.sha256])));
    expect(region.rows.filter(({ value }) => value !== null).length).toBeGreaterThan(50);
    const here = region.coverage.districts.find(({ area }) => area === givenBack!.area);
    expect(here).toMatchObject({ returned: 1 });
    for (const { area, expected, received, returned, missing } of region.coverage.districts) {
      expect([area, missing.length]).toEqual([area, expected - received - returned]);
      const theirs = sent.filter((one) => one.area === area).map(({ department }) => department);
      expect(missing.filter((unit) => theirs.includes(unit))).toEqual([]);
    }
    expect(region.coverage.districts.find(({ area }) => area === areas[1])!.missing).not.toEqual([]);
    expect(region.names["220106"]).toMatchObject({ nameZh: "绿园区" });
    expect(region.coverage).toMatchObject({ silent: [], otherLists: [] });
  });

  test("holds the districts of the region alone", async () => {
    const { area } = forms[0]!;
    const own = await rollUpRegion(service, area, "2024-03");
    expect(own.coverage.districts.map((district) => district.area)).toEqual([area]);
    expect((await rollUpRegion(service, REGION, "2024-02")).coverage.districts).toEqual([]);
  });

  test("is refused by a code under which there is neither a form nor an account nor a name", async () => {
    for (const area of ["229999", "220107", "450000"]) {
      await expect(rollUpRegion(service, area, "2024-03")).rejects.toMatchObject({ code: "S57", args: { area } });
    }
    // A bureau's account alone makes a region known; so does a name that is set up.
    const account = { area: "450100", name: "市", role: "bureau" as const, department: null, contact: "" };
    await addAccount(service.store.db, { ...account, password: "", mustChange: false, disabled: false }, "2024-04-01");
    expect((await rollUpRegion(service, "450000", "2024-03")).coverage.districts).toEqual([]);
    const named = { ...service, divisionNames: { 220107: "高新区" } };
    expect((await rollUpRegion(named, "220107", "2024-03")).names).toEqual({
      220107: { nameZh: "高新区", nameEn: "高新区" },
    });
  });

  test("names districts by their own list, then by the program's, then as is set up, and the city it stands in", async () => {
    const names = { 220000: "吉林省", 220105: "二道区", 220106: "别的名字" };
    const region = await rollUpRegion({ ...service, divisionNames: names }, "220000", "2024-03");
    expect(region.names).toMatchObject({
      220000: { nameZh: "吉林省", nameEn: "Jilin" },
      220100: { nameZh: "长春市", nameEn: "Changchun" },
      220200: { nameZh: "吉林市", nameEn: "Jilin City" },
      220105: { nameZh: "二道区" },
      220106: { nameZh: "绿园区" },
    });
  });

  test("is of one moment with its parts, also where a unit corrects a figure while it is rolled up", async () => {
    const { area } = forms[0]!;
    const key = { area, period: "2024-03", department: "commerce" };
    const keep = (value: number) => {
      const about = { sheet: "报表", cell: "E9", raw: "", state: "value" as const, value };
      const fact = { indicator: "retail-sales", measure: "cumulative" as const, ...about };
      return service.store.db.transaction().execute((work) => keepFormFigures(work, key, list.hash, [fact]));
    };
    await handIn({ area, name: "a.xlsx", bytes: await filledForm("commerce", "2024-03", list, area).bytes() });
    await keep(1);
    let corrections = 0;
    const correcting: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        const isFigures = result.rows.some((row) => "figures" in row);
        if (isFigures && corrections++ === 0) await keep(1000);
        return result;
      },
    };
    const db = service.store.db.withPlugin(correcting);
    const { total, parts } = await rollUpParts({ ...service, store: { ...service.store, db } }, REGION, "2024-03");
    expect(corrections).toBe(1 + parts.length);
    const sold = ({ rows }: Pick<typeof total, "rows">) =>
      rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "cumulative")!.value!;
    const sum = parts.reduce((before, part) => before + sold(part), 0);
    expect(sum).toBeCloseTo(sold(total), 6);
    expect(sold(await rollUpRegion(service, REGION, "2024-03"))).toBeCloseTo(sum + 999, 6);
  });

  test("knows an invented month from a real one", async () => {
    const { db } = service.store;
    expect(await holdsSample(db)).toBe(false);
    await db.transaction().execute((work) => makeOnce(work, "220106", `${SAMPLE_KEY}1`, "2024-04-01T00:00:00Z"));
    expect(await holdsSample(db)).toBe(true);
  });

  test("names districts that have units and nothing from them", async () => {
    const account = { area: "999999", name: "一", role: "department" as const, department: "finance", contact: "" };
    const kept = { ...account, password: "", mustChange: false, disabled: false };
    await addAccount(service.store.db, kept, "2024-04-01T00:00:00Z");
    expect((await rollUpRegion(service, REGION, "2024-03")).coverage.silent).toEqual(["999999"]);
  });

  test("adds nothing that another list defines otherwise, and says so", async () => {
    const { db } = service.store;
    const before = await rollUpRegion(service, REGION, "2024-03");
    const [indicator] = list.indicators.filter(({ reporters }) => reporters.includes(forms[0]!.department));
    const indicators = list.indicators.map((one) => (one === indicator ? { ...one, unit: "万元" } : one));
    const at = "2024-04-01T00:00:00Z";
    const content = JSON.stringify({ ...list, indicators });
    await db.insertInto("used_list").values({ area: "220106", hash: "other", year: 2024, at, content }).execute();
    const received = readForm(forms[0]!);
    if (received.status === "refused") throw new Error("refused");
    const { area, department } = forms[0]!;
    const key = { area, period: "2024-03", department };
    await db.transaction().execute((work) => keepFormFigures(work, key, "other", received.submission.facts));
    const after = await rollUpRegion(service, REGION, "2024-03");
    expect(after.coverage.otherLists).toEqual([{ hash: "other", forms: 1, leftOut: [indicator!.id] }]);
    const changes = after.rows.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before.rows[index]));
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map((row) => row.indicator))).toEqual(new Set([indicator!.id]));
    // Where nothing else is left the figure is not said to be unreported.
    const { rows } = await rollUpRegion(service, area, "2024-03", REGION);
    const left = rows.filter((row) => row.indicator === indicator!.id).map(({ absent }) => absent);
    expect(left).toContain("defined-otherwise");
    expect(left).not.toContain("not-reported");
  });

  test("asks a district's units by its own list, and shows its figures as the list of the region defines them", async () => {
    const areas = [...new Set(forms.map(({ area }) => area))];
    const [area] = areas.filter((one) => one !== "220106");
    const before = (await rollUpRegion(service, area!, "2024-03")).coverage.districts[0]!;
    const [missing] = forms.filter((one) => one.area === area).map(({ department }) => department);
    const changedBy = (indicator: Indicator) => ({
      ...indicator,
      reporters: indicator.reporters.filter((unit) => unit !== missing),
      ...(indicator.id === "retail-sales" ? { unit: "万元" } : {}),
    });
    const own = { ...list, hash: "own", indicators: list.indicators.map(changedBy) };
    const about = { effectiveFrom: "2024-01", publishedAt: "2024-04-01T00:00:00Z", publishedBy: "统计", why: "" };
    await service.store.db.transaction().execute((work) => publishList(work, area!, own, about));

    const inRegion = (await rollUpRegion(service, REGION, "2024-03")).coverage.districts.find(
      (one) => one.area === area,
    )!;
    const alone = await rollUpRegion(service, area!, "2024-03");
    expect(inRegion).toEqual(alone.coverage.districts[0]);
    expect(inRegion.expected).toBe(before.expected - 1);
    expect(inRegion.missing).not.toContain(missing);
    const unitIn = (rows: typeof alone.rows) => rows.find(({ indicator }) => indicator === "retail-sales")!.unit;
    expect(unitIn(alone.rows)).toBe("万元");
    const beside = await rollUpRegion(service, area!, "2024-03", REGION);
    expect(unitIn(beside.rows)).toBe("亿元");
    expect(beside.coverage.otherLists).toEqual([]);
  });

  test("counts a figure by the units each district's own list asks for it", async () => {
    const [output, gdp] = ["zone-output", "gdp"].map((id) => list.indicators.find((one) => one.id === id)!);
    const reporters = ["luyuan-economic-zone", "commerce", "finance"];
    const changedBy = (one: Indicator) => (one === output || one === gdp ? { ...one, reporters } : one);
    const other = { ...list, hash: "other-reporters", indicators: list.indicators.map(changedBy) };
    const { db } = service.store;
    const keep = async (area: string, department: string, hash: string, value: number) => {
      await handIn({ area, name: "a.xlsx", bytes: await filledForm(department, "2024-03", list, area).bytes() });
      const facts = [output!, gdp!].flatMap(({ id }) =>
        (["cumulative", "growth"] as const).map((measure) => {
          return { indicator: id, measure, sheet: "报表", cell: "E9", raw: "", state: "value" as const, value };
        }),
      );
      const key = { area, period: "2024-03", department };
      await db.transaction().execute((work) => keepFormFigures(work, key, hash, facts));
    };
    await keep("230102", "luyuan-economic-zone", list.hash, 1);
    await keep("230103", "luyuan-economic-zone", other.hash, 10);
    await keep("230103", "commerce", other.hash, 100);
    const about = { effectiveFrom: "2024-01", publishedAt: "2024-04-01T00:00:00Z", publishedBy: "统计", why: "" };
    await db.transaction().execute((work) => publishList(work, "230103", other, about));
    const used = { area: "230103", hash: other.hash, year: 2024, at: about.publishedAt };
    await db
      .insertInto("used_list")
      .values({ ...used, content: JSON.stringify(other) })
      .execute();

    const rowOf = async (area: string, indicator: Indicator, measure = "cumulative") => {
      const { rows } = await rollUpRegion(service, area, "2024-03", "230100");
      return rows.find((row) => row.indicator === indicator.id && row.measure === measure)!;
    };
    expect(await rowOf("230100", output!)).toMatchObject({ value: 111, coverage: { expected: 5, received: 3 } });
    expect(await rowOf("230103", output!)).toMatchObject({ value: 110, coverage: { expected: 3, received: 2 } });
    expect(await rowOf("230102", output!)).toMatchObject({ value: 1, coverage: { expected: 2, received: 1 } });
    expect((await rowOf("230103", gdp!)).value).toBe(110);
    // Rates of several units are never added, also where the region's list asks one.
    expect(await rowOf("230103", gdp!, "growth")).toMatchObject({ value: null, absent: "not-rolled-up" });
  });
});
