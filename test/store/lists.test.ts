import { closedPeriods, receivedPeriods, setForm, setPeriod, withForm, withPeriod } from "#src/store/forms";
import { openStore, type Store } from "#src/store/store";
import { insertSubmission, standingSubmissions } from "#src/store/submissions";
import { fill } from "../scenario/form";
import { list } from "../scenario/form-file";
import { describeOnEach } from "./on-each";
import { newDatabase } from "./shared-database";

const AT = "2024-04-03T01:00:00.000Z";

describeOnEach("What a list is published over", (binaries) => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let store: Store;
  beforeAll(async () => {
    database = await newDatabase(binaries);
    store = await openStore({ address: database.address });
  });
  afterAll(async () => {
    await store?.close();
    await database?.end();
  });

  /** Keeps a unit's form of a month, received by the list with this hash. */
  function handIn(area: string, period: string, department: string, listHash = list.hash) {
    const key = { area, period, department };
    return withForm(store, key, async (work) => {
      const about = {
        fileName: "a.xlsx",
        receivedAt: AT,
        handedOverAt: null,
        late: false,
        sentBy: "王敏",
        approvedBy: null,
        logIndex: 0,
      };
      const content = fill(list, department, period).submission();
      const bytes = Buffer.from(`${department} ${period}`);
      const version = { ...key, version: 1, sha256: `${department} ${period}`, ...about };
      await insertSubmission(work, { ...version, bytes, listHash, content, findings: [] });
      await setForm(work, key, { state: "submitted", version: 1, sha256: version.sha256 });
    });
  }

  test("is told by the months it would reach: those with a form, and those that are closed", async () => {
    const area = "220108";
    for (const period of ["2024-11", "2024-12", "2025-02"]) {
      await handIn(area, period, "finance");
      const month = { area, period };
      if (period !== "2025-02") await withPeriod(store, month, (work) => setPeriod(work, month, "closed"));
    }
    const reached = async (from: string, before: string | null) => [
      await receivedPeriods(store.db, area, { from, before }),
      await closedPeriods(store.db, area, { from, before }),
    ];
    expect(await reached("2024-12", null)).toEqual([["2024-12", "2025-02"], ["2024-12"]]);
    expect(await reached("2024-01", "2024-12")).toEqual([["2024-11"], ["2024-11"]]);
    expect(await reached("2025-03", null)).toEqual([[], []]);
  });

  test("gives a unit's earlier forms, and with them every other unit's that are of another list", async () => {
    const area = "220109";
    await handIn(area, "2024-11", "commerce");
    await handIn(area, "2024-12", "finance");
    await handIn(area, "2024-12", "commerce", "of last year");
    const forms = async (orNotOf?: string) => {
      const standing = await standingSubmissions(
        store.db,
        area,
        { from: "2024-01", to: "2024-12" },
        "finance",
        orNotOf,
      );
      return standing.map(({ receipt: { department, period } }) => `${department} ${period}`);
    };
    expect(await forms()).toEqual(["finance 2024-12"]);
    expect(await forms(list.hash)).toEqual(["commerce 2024-12", "finance 2024-12"]);
  });
});
