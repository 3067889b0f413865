import { readFileSync } from "node:fs";
import { LANGUAGES, type Language, speakerOf } from "#src/language/speaker";
import { exportTargetList } from "#src/workbook/target-list/export";
import { list } from "../scenario/form-file";
import { sampleMonth } from "../stories/sample-month";
import { violationsIn } from "../tools/axe";
import { ways } from "../tools/breadth";
import { type ServedPage, servePage, type Visit, visit } from "./served";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SIZES = [DESK, PHONE];
/** With the color Fluent writes in. */
const DAY = { colorScheme: "light", ink: "#242424" } as const;
const NIGHT = { colorScheme: "dark", ink: "#ffffff" } as const;
const THEMES = [DAY, NIGHT];

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

/** Waits until sheet and pane have taken a theme and are drawn in it. */
const drawn = ({ page }: Visit, ink: string) =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise(requestAnimationFrame);
    const inks = () =>
      [...document.querySelectorAll(".fui-FluentProvider")].map((provider) =>
        getComputedStyle(provider).getPropertyValue("--colorNeutralForeground1").trim(),
      );
    while (inks().some((ink) => ink !== wanted)) await frame();
    await frame();
  }, ink);

/** How many pixels the page could be scrolled sideways. */
const overflow = ({ page }: Visit) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

describe.each(ways(LANGUAGES, "zh-CN"))(
  "in %s, by day and by night, on a desk and on a phone, everyone can use",
  (language: Language) => {
    const say = speakerOf(language);
    let at: Visit;
    beforeEach(async () => {
      at = await visit(served, { language, reducedMotion: "reduce" });
    });
    afterEach(() => at.context.close());

    /** Looks at what is shown in every theme and size; on a phone at the pane, where it takes turns with the sheet. */
    const look = async (turned?: "pane", sizes: readonly (typeof DESK)[] = SIZES) => {
      const found: Record<string, string[]> = {};
      for (const size of sizes) {
        await at.page.setViewportSize(size);
        const isNarrow = size.width < 900;
        if (turned && isNarrow) await at.page.getByRole("tab", { name: say("pane.page.sides.pane") }).click();
        expect([size.width, await overflow(at)]).toEqual([size.width, 0]);
        // A language changes no color, so dark is looked at in one.
        const themes = language === "zh-CN" ? ways(THEMES, size === PHONE ? NIGHT : DAY) : [DAY];
        for (const { colorScheme, ink } of themes) {
          await at.page.emulateMedia({ colorScheme });
          await drawn(at, ink);
          // A theme changes nothing but colors, a language everything else.
          const rules = colorScheme === "dark" ? "contrast" : language === "zh-CN" ? "all" : "words";
          const wrong = await violationsIn(at.page, rules);

          if (wrong.length > 0) found[`${size.width} ${colorScheme}`] = wrong;
        }
      }
      expect(found).toEqual({});
      expect(at.complaints).toEqual([]);
    };
    const drop = async (name: string, bytes: Uint8Array) => {
      await at.drop([{ name, bytes }]);
      await at.page.getByRole("tablist", { name: say("pane.page.sheet.sheets") }).waitFor();
    };

    test("the landing, with a file refused", async () => {
      await at.drop([{ name: "0.xlsx", bytes: new Uint8Array() }]);
      await at.page.getByRole("alert").waitFor();
      await look();
    });

    test("a form with findings, its comparison and its signing", async () => {
      await at.button(new RegExp(`^${say("pane.page.landing.sample")}`)).click();
      await at.page.getByRole("article").first().waitFor();
      await at.cell("E20").click();
      await look();
      await look("pane", [PHONE]);
      for (const view of ["comparison", "signing"] as const) {
        await at.page.getByRole("tab", { name: say(`pane.shell.view.${view}`) }).click();
        await look("pane");
      }
    });

    test("a summary, and what a figure of it is made of", async () => {
      await drop("汇总表.xlsx", new Uint8Array(readFileSync(sampleMonth().summary)));
      await at.cell("I11").click();
      await look("pane");
    });

    test("a target list", async () => {
      await drop("目标清单.xlsx", await exportTargetList(list));
      await look("pane");
    });

    test("the desk of the bureau", async () => {
      await at.button(new RegExp(`^${say("pane.page.landing.bureau")}`)).click();
      await at.page.getByText(say("pane.page.desk.title")).waitFor();
      await look("pane");
    });
  },
);
