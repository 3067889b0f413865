import type { CodedError, CodedReason, KindOf } from "../core/errors/coded-error";
import { errorSentence } from "../language/error-sentence";
import type { Speaker } from "../language/speaker";

/** The status of HTTP a problem is answered with. */
export const STATUS: Readonly<Record<KindOf<"service">, number>> = {
  unexpected: 500,
  "bad-request": 400,
  "not-signed-in": 401,
  "wrong-sign-in": 401,
  barred: 429,
  "not-allowed": 403,
  "foreign-form": 403,
  "not-found": 404,
  "too-large": 413,
  "wrong-type": 415,
  faulty: 422,
  unreadable: 422,
  "no-period": 422,
  closed: 409,
  locked: 409,
  "other-state": 409,
  "reason-missing": 422,
  "stray-changes": 422,
  "explanations-open": 409,
  "forged-request": 403,
  "change-password": 403,
  "weak-password": 422,
  "name-taken": 409,
  "bad-list": 422,
  "nothing-asked": 404,
  "bad-role": 422,
  "no-such-cell": 422,
  "impossible-time": 422,
  "provider-unreachable": 503,
  busy: 503,
  "sign-in-busy": 503,
  "other-version": 409,
  "other-file-asked": 409,
  "already-granted": 409,
  "too-many-at-once": 429,
  "bad-name": 422,
  "month-not-over": 422,
  "no-such-region": 404,
  "sign-in-broken-off": 400,
  "no-role": 403,
  "account-disabled": 403,
  "no-forms": 409,
  "form-of-other-list": 422,
  "list-of-other-year": 422,
  "list-of-closed-month": 409,
  "list-with-other-forms": 409,
  "sign-in-cancelled": 400,
  "sign-in-late": 400,
  "not-your-duty": 403,
  "own-file": 403,
  "review-first": 409,
  "nothing-to-review": 404,
  "no-scan": 415,
  "scan-too-large": 413,
  "form-of-other-area": 403,
  "too-few-people": 409,
};

/** What RFC 9457 calls problem details, in words; a file's refusal says so in its own sentence and with its own code. */
export function problemDetails(problem: CodedError<"service">, say: Speaker) {
  const { code, kind, details } = problem;
  const { refusal, ...rest } = details as { readonly refusal?: CodedReason<"refusal"> };
  return {
    type: `urn:huizong:problem:${code}`,
    title: say(`service.problems.${kind}`),
    status: STATUS[kind],
    code,
    detail: errorSentence(refusal ?? problem, say),
    ...rest,
    ...(refusal ? { refusal: refusal.code } : {}),
  };
}
