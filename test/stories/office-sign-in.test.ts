import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { startProvider } from "../service/provider";
import { type RunningService, runService } from "../service/running";
import { ways } from "../tools/breadth";
import { startWps } from "../wps-host/wps";
import { eventually, expectQuiet, type Running, type Stage, setStage } from "./stage";

const PEOPLE = {
  填报人甲: { groups: ["tj-unit"], unit: "0402" },
  填报人乙: { groups: ["tj-unit"], unit: "0402" },
  填报人丁: { groups: ["tj-unit"], unit: "0402" },
  填报人戊: { groups: ["tj-unit"], unit: "0402" },
  统计员丙: { groups: ["tj-bureau"] },
  访客: { groups: ["staff"] },
};

/** An account belongs to the provider it came from, and each host's pane comes from another one. */
const REPORTERS = { windows: "填报人甲", wps: "填报人乙" } as const;

let running: RunningService;
let stage: Stage;
let stop: (() => void) | undefined;
beforeAll(async () => {
  running = await runService();
  await running.person("投资", "department", "investment-cooperation");
  stage = await setStage(running.service);
});
afterAll(async () => {
  stop?.();
  await stage?.close();
  await running?.end();
});

/** Sets up the office's own accounts for those who come back to an origin. */
async function offer(origin: string): Promise<void> {
  stop?.();
  const started = await startProvider({ people: PEOPLE, back: [origin], asksInPage: true, label: "政务统一认证" });
  stop = started.stop;
  Object.assign(running.service, { provider: started.provider });
}

/** Signs in at the provider as somebody; as nobody one turns back. */
async function signInAt(page: Page, name: string | null): Promise<void> {
  if (name === null) return page.getByRole("button", { name: "不登录" }).click();
  await page.getByLabel("姓名").fill(name);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

describe.each(ways(["windows", "wps"] as const, "windows"))(
  "a unit signs in with the office's own accounts (%s)",
  (host) => {
    const reporter = REPORTERS[host];
    let excel: Running;
    const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });
    const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
    const entry = (name: string | RegExp) => excel.pane.getByRole("menuitem", { name });
    const windows = () => excel.page.context().pages().length;
    let before: number;
    const opened = async () => {
      // The provider would know who was there last.
      await excel.page.context().clearCookies();
      const coming = excel.page.context().waitForEvent("page");
      await button("用政务统一认证登录").click();
      return coming;
    };

    beforeAll(async () => {
      excel = await stage.open({ host, apiSet: "1.19", path: "templates/绿园区_投资合作局_2024.xlsx" });
      await offer(new URL(excel.pane.url()).origin);
      await said("投资合作局");
      before = windows();
      // The pane asks again how one may sign in when the network is back.
      await excel.pane.evaluate(() => window.dispatchEvent(new Event("online")));
      await button("更多").click();
      await entry("登录").click();
      await button("用政务统一认证登录").waitFor();
    });
    afterAll(() => excel?.close());

    test("whoever turns back at the provider is told so, and may try again", async () => {
      await signInAt(await opened(), null);
      await said("在统一认证那里取消了登录");
      expect(await excel.pane.getByLabel("用户名").isVisible()).toBe(true);
    });

    test("whose account is not set up here is told whom to ask", async () => {
      await signInAt(await opened(), "访客");
      await said("统一认证认得这个人，但没有说明他在本系统的角色、单位或区划");
    });

    test("who closes the window is told so, where the program tells that it was closed", async () => {
      const page = await opened();
      await page.getByLabel("姓名").waitFor();
      await page.close();
      if (host === "windows") await said("登录窗口关了，没有登录");
      else await button("取消").click();
      if (host === "windows") return;
      await button("更多").click();
      await entry("登录").click();
    });

    test("signed in there, the pane is signed in, without a token in any address", async () => {
      const page = await opened();
      const addresses: string[] = [];
      page.on("framenavigated", (frame) => addresses.push(frame.url()));
      const exchanged = excel.page.waitForResponse(/\/api\/sign-in\/openid\/token$/);
      await signInAt(page, reporter);
      const { token, account } = (await (await exchanged).json()) as { token: string; account: { name: string } };
      expect(account.name).toBe(reporter);
      await eventually(windows, before);
      await button("更多").click();
      await entry(`退出登录（${reporter}）`).waitFor();
      expect(addresses.some((address) => /signed-in\.html#code=/.test(address))).toBe(true);
      expect(addresses.filter((address) => address.includes(token))).toEqual([]);
      // Neither the code nor the window's session opens anything afterwards.
      const code = /#code=([\w-]+)/.exec(addresses.join(" "))![1]!;
      const again = await running.ask("POST", "/api/sign-in/openid/token", {
        body: { code, verifier: "x".repeat(43) },
      });
      expect(again.json.code).toBe("S29");
      await entry(`退出登录（${reporter}）`).click();
      if (host === "windows") expectQuiet(excel);
    });

    test("what another window tells is not taken for it", async () => {
      await button("更多").click();
      await entry("登录").click();
      const page = await opened();
      await page.getByLabel("姓名").waitFor();
      if (host === "windows") {
        // A page of the provider's origin speaks to the pane, as one that was led astray would.
        await page.evaluate(() => window.excelHostMessageParent?.(JSON.stringify({ messageToParent: "code=abc" })));
        await excel.pane.evaluate(() => window.excelHostEvent?.(10, [0, "code=abc", "https://evil.example"]));
        await excel.page.waitForTimeout(300);
        expect(await excel.pane.getByText("统一认证的答复不能用").count()).toBe(0);
      }
      await signInAt(page, reporter);
      await button("更多").click();
      await entry(`退出登录（${reporter}）`).click();
    });

    test("accounts of the service itself stay as they are", async () => {
      await button("更多").click();
      await entry("登录").click();
      await excel.pane.getByLabel("用户名").fill("投资");
      await excel.pane.getByLabel("密码").fill("a password of some length");
      await button("登录").last().click();
      await button("更多").click();
      await entry("退出登录（投资）").waitFor();
    });
  },
);

test("two panes of one WPS sign in at the same time, each as whom its own window says", async () => {
  const path = "templates/绿园区_投资合作局_2024.xlsx";
  const workbook = new Uint8Array(readFileSync(path));
  const pane = { addin: `${stage.served.origin}/wps/index.html` };
  const wps = await startWps({
    browser: stage.browser,
    pane,
    workbook,
    fileName: "三月.xlsx",
    panesStayInWindow: true,
  });
  await wps.openBook(workbook, "四月.xlsx");
  await wps.press("huizongPane");
  const panes = wps.session.panes.map(({ page }) => page);
  expect(panes).toHaveLength(2);
  await offer(new URL(wps.pane.url()).origin);
  const windows: Page[] = [];
  for (const page of panes) {
    await page.getByText("投资合作局").first().waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "登录" }).click();
    const coming = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "用政务统一认证登录" }).click();
    windows.push(await coming);
    await windows.at(-1)!.getByLabel("姓名").waitFor();
  }
  // Whoever began first ends last.
  const people = ["填报人丁", "填报人戊"] as const;
  for (const index of [1, 0]) await signInAt(windows[index]!, people[index]!);
  for (const [index, page] of panes.entries()) {
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: `退出登录（${people[index]}）` }).waitFor();
  }
  await wps.close();
});

test("the bureau signs in at its desk by being led to the provider and back", async () => {
  await offer(stage.served.origin);
  const context = await stage.browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${stage.served.page}#desk`);
  await page.getByRole("button", { name: "用政务统一认证登录" }).click();
  await signInAt(page, null);
  await page.getByText("在统一认证那里取消了登录").waitFor();
  await page.goto(`${stage.served.page}#desk`);
  await page.getByRole("button", { name: "用政务统一认证登录" }).click();
  await signInAt(page, "统计员丙");
  await page.waitForURL(/#desk$/);
  await page.getByText("统计员丙").first().waitFor();
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === "huizong_session")).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  await context.close();
});
