/** Why a request is not done. The number after S is what clients see, the other the status of HTTP. */
export const PROBLEMS = {
  unexpected: ["S00", 500],
  "bad-request": ["S01", 400],
  "not-signed-in": ["S02", 401],
  "wrong-sign-in": ["S03", 401],
  barred: ["S04", 429],
  "not-allowed": ["S05", 403],
  "foreign-form": ["S06", 403],
  "not-found": ["S07", 404],
  "too-large": ["S08", 413],
  "wrong-type": ["S09", 415],
  faulty: ["S10", 422],
  unreadable: ["S11", 422],
  "no-period": ["S12", 422],
  closed: ["S13", 409],
  locked: ["S14", 409],
  "other-state": ["S15", 409],
  "reason-missing": ["S16", 422],
  "stray-changes": ["S17", 422],
  "explanations-open": ["S18", 409],
  "forged-request": ["S19", 403],
  "change-password": ["S20", 403],
  "weak-password": ["S21", 422],
  "name-taken": ["S22", 409],
  "bad-list": ["S23", 422],
  "nothing-asked": ["S24", 404],
  "bad-role": ["S25", 422],
  "no-such-cell": ["S26", 422],
  "impossible-time": ["S27", 422],
  "provider-unreachable": ["S28", 503],
  "sign-in-broken-off": ["S29", 400],
  "no-role": ["S30", 403],
  "account-disabled": ["S31", 403],
  "no-forms": ["S32", 409],
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

/** Thrown when a request is not done; its sentence is made from kind and args in language/. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  constructor(
    readonly kind: ProblemKind,
    readonly args: Readonly<Record<string, string | number>> = {},
    /** What else the answer says, such as findings. */
    readonly details: Readonly<Record<string, unknown>> = {},
    /** What broke, for whoever runs the service; never told to who asked. */
    readonly reason?: unknown,
  ) {
    super(kind);
    this.name = "Problem";
    [this.code, this.status] = PROBLEMS[kind];
  }
}
