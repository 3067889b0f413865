import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (...names: string[]) => join(folder, ...names);
const next = at("2025年目标清单.xlsx");
const both = at("both");

type Rolled = { coverage: { received: number; refused: object[]; setAside: { reason: string }[] } };
type FileReport = { file: string; status: string; period: string; refusal?: { code: string }; submittable: boolean };

beforeAll(() => {
  huizong("targets", "--next", next);
  mkdirSync(both);
  const simulate = (period: string, ...more: string[]) =>
    huizong("simulate", "--period", period, "--units", "4", "--faults", "0", "--out", join(both, period), ...more);
  expect(simulate("2024-12").status).toBe(0);
  expect(simulate("2025-02", "--targets", next).status).toBe(0);
});

describe("A folder with the forms of two years", () => {
  test("is checked, each form by the list it names", () => {
    const { files } = huizong("check", both, "--targets", next, "--json").json();
    const told = (files as FileReport[]).map(({ status, period }) => `${status} ${period}`);
    expect(new Set(told)).toEqual(new Set(["checked 2024-12", "checked 2025-02"]));
    expect(told).toHaveLength(8);
    const codes = (files as { findings: { code: string }[] }[]).flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
    expect(codes).not.toContain("V01");
  });

  test("without the other list its forms are refused by name", () => {
    const { files } = huizong("check", both, "--json").json();
    const refused = (files as FileReport[]).flatMap(({ refusal }) => refusal?.code ?? []);
    expect(refused).toEqual(["R12", "R12", "R12", "R12"]);
  });

  test("rolls up to each month by the list of its year, and each summary verifies", () => {
    for (const period of ["2024-12", "2025-02"]) {
      const out = at(`${period}.xlsx`);
      const rolled = huizong("rollup", both, "--period", period, "--targets", next, "--out", out, "--json").json();
      const { coverage } = rolled as unknown as Rolled;
      expect([coverage.received, coverage.refused]).toEqual([4, []]);
      expect(coverage.setAside.map(({ reason }) => reason)).toEqual(Array(4).fill("other-period"));
      const verified = huizong("verify", out, "--from", both, "--targets", next, "--json");
      expect([verified.status, verified.json().differences]).toEqual([0, []]);
    }
  });

  test("looks back from this year's forms at last year's, given as history", () => {
    const { files } = huizong(
      "check",
      at("both", "2025-02"),
      "--targets",
      next,
      "--history",
      at("2024-12.xlsx"),
      "--json",
    ).json();
    for (const { file, submittable } of files as FileReport[]) expect([file, submittable]).toEqual([file, true]);
  });
});

test("a package carries its lists, so that nobody needs them to verify, trace and tell of another year", () => {
  const summary = at("二月.xlsx");
  const history = ["--history", at("both", "2024-12")];
  const rolled = ["rollup", at("both", "2025-02"), "--period", "2025-02", "--targets", next, ...history];
  expect(huizong(...rolled, "--out", summary).status).toBe(0);
  const packed = ["evidence", summary, "--from", at("both", "2025-02"), ...history, "--out", at("二月.zip")];
  expect(huizong(...packed, "--targets", next).status).toBe(0);
  const verified = huizong("verify", at("二月.zip"), "--json");
  expect([verified.json().differences, verified.json().unverified]).toEqual([[], []]);
  const told = huizong("bulletin", at("二月.zip")).stdout;
  expect(told).toBe(huizong("bulletin", summary, "--targets", next).stdout);
  expect(told).toMatch(/^绿园区2025年2月主要指标快报/);
});

test("blank forms are made of another list", () => {
  const out = at("forms");
  expect(huizong("templates", "--targets", next, "--department", "commerce", "--out", out).status).toBe(0);
  expect(readdirSync(out)).toEqual(["绿园区_商务局_2025.xlsx"]);
});

test("blank forms are made of every list that is given, and of no other", () => {
  const [own, out] = [at("own.xlsx"), at("both-years")];
  huizong("targets", "--export", own);
  const made = ["templates", "--department", "commerce", "--out", out];
  const { files } = huizong(...made, "--targets", next, own, "--json").json() as { files: { file: string }[] };
  const names = ["绿园区_商务局_2025.xlsx", "绿园区_商务局_2024.xlsx"];
  expect([files.map(({ file }) => file), readdirSync(out)]).toEqual([names, names.toSorted()]);
});

test("a workbook that is no list is told to be none", () => {
  const { status, stderr } = huizong("check", both, "--targets", at("forms", "绿园区_商务局_2025.xlsx"));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^U69 .*不是目标清单/);
});
