import type { Account, EarlierFigures, EnteredPaper, FormStanding, ScanFile, ServiceReceipt, WaysIn } from "./answers";
import { type CallOptions, type Calls, type HandedFile, openCalls } from "./calls";
import { isSignedOut, ServiceProblem } from "./problem";
import { type SignInWindow, signInByWindow } from "./sign-in-window";

export interface ClientOptions extends CallOptions {
  /** Opens the window for signing in with the office's own accounts, given by panes; a page leaves for it. */
  readonly signInWindow?: SignInWindow;
  /** Where a page comes back to from there; "page" otherwise. */
  readonly target?: "page" | "desk";
}

export interface Handing {
  /** null for a file that waits for another person of its unit (复核) and has not been handed in. */
  readonly receipt: ServiceReceipt | null;
  /** Whether the same file had been received before: this is its first receipt. */
  readonly again: boolean;
  /** How the form stands now where a file that came again is not what counts. */
  readonly notice?: string | null;
}

/** The service as pane and page ask it. Every call throws a ServiceProblem, or that the service is unreachable. */
export interface ServiceClient extends Pick<Calls, "get" | "post" | "bytes"> {
  /** How one may sign in; null where no service stands at the address. */
  waysIn(): Promise<WaysIn | null>;
  signIn(name: string, password: string): Promise<Account>;
  /**
   * Signs in with the office's own accounts. In a page the promise never ends, since the page goes; in a pane it may
   * throw that the window did not open or was closed, or why nobody is let in.
   */
  signInAtOffice(): Promise<Account>;
  /** Waits no longer for a window that was opened for signing in. */
  leaveOffice(): void;
  signOut(): Promise<void>;
  /** Every session ends with it: sign in anew. */
  changePassword(old: string, wanted: string): Promise<void>;
  /**
   * Hands in a file. The same bytes again get their first receipt, so that asking again does no harm. `onProgress` is
   * told how much of it has gone, from 0 to 1, where the browser tells that.
   */
  submit(file: HandedFile, onProgress?: (share: number) => void): Promise<Handing>;
  /** Attaches a scan with the stamp (盖章件) to a form; the same one again does no harm. */
  attach(
    form: { readonly period: string; readonly department: string },
    file: { readonly name: string; readonly bytes: Uint8Array },
    onProgress?: (share: number) => void,
  ): Promise<{ readonly scan: ScanFile; readonly again: boolean }>;
  /** Enters a filled working paper (审计底稿) in the log; the same one again does no harm. */
  enterPaper(file: HandedFile): Promise<{ readonly paper: EnteredPaper; readonly again: boolean }>;
  /** null where nothing is asked of the unit. */
  form(period: string, department: string): Promise<FormStanding | null>;
  history(before: string): Promise<EarlierFigures>;
}

export function openClient(options: ClientOptions): ServiceClient {
  const { tokens } = options;
  const { get, post, bytes, sendFile } = openCalls(options);
  const office = officeOf(options, post);
  return {
    get,
    post,
    bytes,
    waysIn: () => unless(get<WaysIn | null>("/sign-in"), ({ status }) => status === 404),
    async signIn(name, password) {
      const as = tokens ? "token" : "cookie";
      const { account, token } = await post<{ account: Account; token?: string }>("/sign-in", { name, password, as });
      if (token !== undefined) tokens?.keep(token);
      return account;
    },
    signInAtOffice: office.signIn,
    leaveOffice: office.leave,
    async signOut() {
      // A session that is over needs no ending.
      await unless(post("/sign-out"), isSignedOut);
      tokens?.keep(null);
    },
    async changePassword(old, wanted) {
      await post("/password", { old, new: wanted });
      tokens?.keep(null);
    },
    submit: (file, onProgress) => sendFile("/submissions", file, onProgress),
    attach: ({ period, department }, file, onProgress) =>
      sendFile(`/submissions/${period}/${department}/scans`, file, onProgress),
    enterPaper: (file) => sendFile("/papers", file),
    form: (period, department) =>
      unless(get<FormStanding>(`/submissions/${period}/${department}`), ({ status }) => status === 404),
    history: (before) => get(`/history?before=${before}`),
  };
}

/** Signing in with the office's own accounts: a page leaves for the provider, a pane opens a window. */
function officeOf({ base, tokens, signInWindow, target = "page" }: ClientOptions, post: Calls["post"]) {
  let waiting: AbortController | null = null;
  return {
    async signIn(): Promise<Account> {
      const start = `${base}/api/sign-in/openid`;
      if (!signInWindow) {
        location.assign(`${start}?to=${target}`);
        return new Promise(() => undefined);
      }
      waiting?.abort();
      waiting = new AbortController();
      const exchange = (sent: object) => post<{ account: Account; token: string }>("/sign-in/openid/token", sent);
      const { account, token } = await signInByWindow(signInWindow, start, exchange, waiting);
      tokens?.keep(token);
      return account;
    },
    leave: () => waiting?.abort(),
  };
}

/** The answer, or null where it is a problem of this kind. */
async function unless<Answer>(answer: Promise<Answer>, isNothing: (problem: ServiceProblem) => boolean) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceProblem && isNothing(error)) return null;
    throw error;
  }
}
