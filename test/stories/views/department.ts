import { parseArea } from "@huizong/excel-host/model/area";
import { sealForm } from "#src/actions/seal";
import type { WaysIn } from "#src/client/answers";
import { formOf } from "#src/core/form/form";
import { noHistory } from "#src/core/history/from-submissions";
import type { Signature } from "#src/core/submission/submission";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { filledForm, issuedForm, layout, list } from "../../scenario/form-file";
import { SEED, sampleMonth, workbooksIn } from "../sample-month";
import type { Scene, View, Walk } from "./view";

const SHEET = "报表";
const NAME = "绿园区_投资合作局_2024年3月.xlsx";

const at = (entries: Readonly<Record<string, string | number | null>>) =>
  Object.entries(entries).map(([cell, value]) => ({ sheet: SHEET, cell, value }));

/** What the unit reports for March; its signatures come later. */
function figures() {
  const form = formOf(list, list.departments.find(({ id }) => id === "investment-cooperation")!)!;
  const request = { period: { year: 2024, month: 3 }, seed: SEED, faults: 0, forms: [form] };
  const signed = new Set(Object.values(layout.signatures).map(({ cell }) => cell));
  const [file] = simulateMonth(list, request).files;
  return file!.changes.filter(({ sheet, cell }) => sheet === SHEET && !signed.has(cell) && cell !== "A1");
}

/** One slip of every level: a unit typed, a figure in 元, a jump, a formula overwritten; and two blanks. */
const SLIPS = { D15: -6, E10: 7_250_000, E11: "11.9亿元", D12: 20, E12: 27, D16: null, E16: null };
const OVERWRITTEN = "I13";

const card = ({ excel }: Scene, level: string) =>
  excel.pane.getByRole("article", { name: new RegExp(`^${level} `) }).first();

/** Lets the pane find a service where it is served, with nobody signed in. */
async function meetService({ page, pane }: Scene["excel"]): Promise<void> {
  const { area } = list.header;
  const ways: WaysIn = {
    area,
    ...{ account: null, now: "2024-04-09T01:30:00.000Z", samplePeriod: null, sampleAccounts: [], openIdConnect: null },
  };
  await page.route(/\/api\/sign-in$/, (route) => route.fulfill({ json: ways }));
  const met = page.waitForResponse(/\/api\/sign-in$/);
  // The pane asks again when the network is back.
  await pane.evaluate(() => window.dispatchEvent(new Event("online")));
  await met;
}

const form: readonly View[] = [
  { name: "form-no-month", show: ({ sees }) => sees("pane.department.noPeriod.title") },
  {
    name: "form-begun",
    async show({ fill, sees }) {
      await fill([{ ...layout.period, value: "2024年3月" }]);
      await sees("pane.department.empty.title");
    },
  },
  {
    name: "form-findings",
    async show(scene) {
      const { excel, fill } = scene;
      await fill(figures());
      const sheet = excel.model.sheet(SHEET);
      const { top, left } = parseArea(OVERWRITTEN);
      const growth = excel.model.value(sheet, top, left);
      await fill([...at(SLIPS), ...at({ [OVERWRITTEN]: growth as number })]);
      await card(scene, "D").waitFor();
    },
  },
  {
    name: "form-history",
    async show({ choose, sees }) {
      const past = workbooksIn(sampleMonth().earlier).filter(({ name }) => name.startsWith("投资合作局"));
      await choose(
        "pane.department.history.pick",
        past.map(({ path }) => path),
      );
      await sees("pane.department.history.taken", { number: 62 });
    },
  },
  {
    name: "form-arithmetic",
    async show(scene) {
      await card(scene, "B").getByText(scene.say("pane.department.arithmetic")).click();
      await card(scene, "B").locator("dl").waitFor();
    },
  },
  {
    name: "form-explaining",
    async show(scene) {
      const { say } = scene;
      await card(scene, "C")
        .getByRole("button", { name: say("pane.department.explain") })
        .click();
      await card(scene, "C").getByRole("textbox").fill("季末集中签约");
    },
  },
  {
    name: "form-explained",
    says: true,
    async show(scene) {
      await scene.button("pane.department.explanation.save").click();
      await scene.sees("pane.department.explained", { text: "季末集中签约" });
    },
  },
  {
    name: "form-walked",
    async show({ excel, sees }) {
      await excel.page.keyboard.press("F8");
      await sees(/^(?:第 1 条|1 of)/);
    },
  },
  {
    name: "form-filtered",
    async show({ excel }) {
      await excel.pane.getByRole("button", { name: /C/, pressed: false }).first().click();
    },
  },
  {
    name: "comparison",
    async show({ tab, sees }) {
      await tab("pane.shell.view.comparison").click();
      await sees("pane.comparison.informs");
    },
  },
  {
    name: "signing-not-yet",
    async show({ tab, sees }) {
      await tab("pane.shell.view.signing").click();
      await sees("pane.signing.conditions");
    },
  },
  {
    name: "form-complete",
    async show({ tab, fill, sees }) {
      await fill(figures());
      await tab("pane.shell.view.department").click();
      await sees("pane.department.complete.title");
    },
  },
  {
    name: "signing-filled-in",
    async show({ button, excel, say, sees }) {
      await button("pane.department.toSigning").click();
      await sees("pane.signing.conditions");
      for (const [name, text] of Object.entries(SIGNATURES) as [Signature, string][]) {
        await excel.pane.getByLabel(say(`terms.signature.${name}`)).fill(text);
      }
    },
  },
  {
    name: "signing-ready",
    async show({ button }) {
      await button("pane.signing.sign").click();
      await button("pane.signing.seal.save").waitFor();
    },
  },
  {
    name: "form-passed",
    async show({ tab, sees }) {
      await tab("pane.shell.view.department").click();
      await sees("pane.department.passed.title");
    },
  },
  {
    name: "offline",
    async show({ excel, sees }) {
      await excel.page.context().setOffline(true);
      await sees("pane.shell.offline");
    },
  },
  {
    name: "sealed",
    async show({ excel, button, tab, sees }) {
      await excel.page.context().setOffline(false);
      await tab("pane.shell.view.signing").click();
      const saving = excel.page.waitForEvent("download");
      await button("pane.signing.seal.save").click();
      await (await saving).path();
      await sees("pane.signing.downloaded.title");
    },
  },
  {
    name: "more-menu",
    async show({ excel, say, button }) {
      await meetService(excel);
      await button("pane.shell.more").click();
      await excel.pane.getByRole("menuitem", { name: say("pane.service.signIn.menu") }).waitFor();
    },
  },
  {
    name: "self-check",
    async show({ excel, say, button, sees }) {
      await excel.pane.getByRole("menuitem", { name: say("pane.check.title") }).click();
      await button("pane.check.start").click();
      await sees("pane.check.allWell");
    },
  },
];

const SIGNATURES = {
  unitHead: "单位负责人甲",
  statisticsHead: "统计负责人乙",
  preparer: "填报人丙",
  phone: "0431-00000006",
  reportedOn: "2024年4月2日",
};

/** The department's pane, from the blank form to the sealed one, and what units with other forms see. */
export const DEPARTMENT_WALKS: readonly Walk[] = [
  { name: "form", file: async () => ({ name: NAME, bytes: await issuedForm().bytes() }), views: form },
  {
    name: "form after sealing",
    async file() {
      const request = { list, history: noHistory, platform: nodePlatform, sealedAt: "2024-04-02T09:30:00+08:00" };
      const sealed = sealForm(await filledForm().bytes(), request);
      if (sealed.status === "not-ready") throw new Error("the clean form cannot be sealed");
      return sealed;
    },
    views: [
      {
        name: "seal-broken",
        async show({ fill, sees }) {
          await sees(/封存|Sealed/);
          await fill(at({ D15: 8 }));
          await sees("pane.shell.state.seal-broken");
        },
      },
    ],
  },
  {
    name: "a unit with milestones only",
    file: async () => ({ name: "绿园区_卫生健康局_2024年3月.xlsx", bytes: await filledForm("health").bytes() }),
    views: [
      {
        name: "milestones",
        show: ({ excel, say }) =>
          excel.pane.getByRole("heading", { name: say("pane.department.passed.title") }).waitFor(),
      },
      {
        name: "comparison-none",
        async show({ tab, sees }) {
          await tab("pane.shell.view.comparison").click();
          await sees("pane.comparison.none.title");
        },
      },
    ],
  },
  {
    name: "a form of nobody's month",
    file: async () => ({
      name: NAME,
      bytes: await filledForm()
        .with({ ...layout.period, value: null })
        .bytes(),
    }),
    views: [
      {
        name: "comparison-no-month",
        async show({ tab, sees }) {
          await tab("pane.shell.view.comparison").click();
          await sees("pane.comparison.noPeriod.title");
        },
      },
    ],
  },
];
