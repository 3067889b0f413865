import { isClear, obstaclesOf } from "#src/pane/department/signing/obstacles";
import { dateText, signatureEdits, timeText, writtenSignatures } from "#src/pane/department/signing/signature-drafts";
import { filledForm, layout } from "../../scenario/form-file";

test("only fields that differ are written, each under the table where its label stands", async () => {
  const content = await filledForm().content();
  const drafts = { ...writtenSignatures(content), preparer: " 填报人乙 ", phone: "" };
  expect(signatureEdits(content, drafts)).toEqual([
    { ...layout.signatures.preparer, value: "填报人乙" },
    { ...layout.signatures.phone, value: null },
  ]);
  expect(signatureEdits(content, writtenSignatures(content))).toEqual([]);
});

test("what stands in the way of sealing is told by kind", async () => {
  expect(isClear(obstaclesOf(await filledForm().content()))).toBe(true);
  const obstacles = obstaclesOf(
    await filledForm()
      .with(
        { ...layout.figure("projects-introduced", "month"), value: "很多" },
        { ...layout.figure("large-projects-introduced", "month"), value: null },
        { ...layout.figure("promotion-events", "cumulative"), value: 1000 },
        { ...layout.signatures.phone, value: null },
      )
      .content(),
  );
  expect(obstacles.blank).toBe(1);
  expect(obstacles.unsigned).toBe(1);
  expect(obstacles.wrong.map(({ code }) => code)).toEqual(["V06"]);
  expect(obstacles.unexplained.map(({ indicator }) => indicator)).toContain("promotion-events");
});

test("dates and times are written as forms and seals state them", () => {
  const date = new Date(2024, 3, 8, 9, 30, 5);
  expect(dateText(date)).toBe("2024年4月8日");
  expect(timeText(date)).toMatch(/^2024-04-08T09:30:05[+-]\d\d:\d\d$/);
  expect(new Date(timeText(date)).getTime()).toBe(date.getTime());
});
