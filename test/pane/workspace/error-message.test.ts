import { ServiceProblem } from "#src/client/problem";
import { CodedError } from "#src/core/errors/coded-error";
import { LANGUAGES, speakerOf } from "#src/language/speaker";
import { errorMessage } from "#src/pane/workspace/error-message";

const HOST = ["protected", "busy", "too-old", "missing-sheet", "too-large", "closed", "not-supported"] as const;

test.each(LANGUAGES)("everything that can go wrong has words in %s", (language) => {
  const say = speakerOf(language);
  const errors = [
    ...HOST.map((kind) => new CodedError("host", kind)),
    new CodedError("host", "unexpected", { reason: "GeneralException" }),
    new ServiceProblem("S13", 409, say("errors.service.closed")),
    new CodedError("host", "service-unreachable"),
    new CodedError("refusal", "old-xls"),
    new TypeError("x is undefined"),
    "a text",
  ];
  for (const error of errors) {
    const { title, body } = errorMessage(error, say);
    expect(title.length).toBeGreaterThan(3);
    expect(body.length).toBeGreaterThan(10);
  }
});

test("only what may pass is offered again", () => {
  const say = speakerOf("zh-CN");
  const retry = (error: unknown) => errorMessage(error, say).retry;
  expect(retry(new CodedError("host", "busy"))).toBe(true);
  expect(retry(new CodedError("host", "too-old"))).toBe(false);
  expect(retry(new CodedError("host", "service-unreachable"))).toBe(true);
  expect(retry(new ServiceProblem("S14", 409, "已过锁定日"))).toBe(false);
  expect(retry(new CodedError("refusal", "old-xls"))).toBe(false);
});

test("no program's own sentence reaches the user", () => {
  const say = speakerOf("zh-CN");
  for (const error of [
    new TypeError("Cannot call an event handler while rendering"),
    new CodedError("host", "unexpected", { reason: "The request failed badly" }),
  ]) {
    expect(errorMessage(error, say).body).not.toMatch(/[A-Za-z]+ [a-z]+ [a-z]+/);
  }
  expect(errorMessage(new TypeError("x"), say).body).toContain("TypeError");
});
