import { userInfo } from "node:os";
import { CodedError, isCoded } from "../../core/errors/coded-error";
import type { Duty, Role } from "../../core/states/state";
import { departmentName } from "../../language/names";
import { createAccount, resetPassword, setDisabled, setDuty } from "../../service/people/accounts";
import type { Service } from "../../service/service";
import { unitsOf } from "../../service/units";
import { accountsOf } from "../../store/accounts";
import { type DataOptions, needData, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { divisionCode, namedDepartment } from "../options";
import { print, printJson, table } from "../output";
import { TOOL } from "../tool";

export interface UserOptions extends GlobalOptions, DataOptions {
  readonly role?: Role;
  readonly department?: string;
  readonly contact?: string;
  readonly area?: string;
  readonly duty?: Duty | "both";
}

/** Adds an account and shows the password for its first sign-in. */
export function addUser(name: string, options: UserOptions): Promise<ExitCode> {
  const { list, say } = environment(options);
  const role = options.role ?? "department";
  const department = options.department === undefined ? null : namedDepartment(options.department, list, say).id;
  const add = async ({ service, area, by }: Surroundings) => {
    const account = { area, name, role, department, contact: options.contact ?? "", duty: dutyOf(options.duty) };
    return { name, role, department, password: await createAccount(service, account, by) };
  };
  return withAccounts(name, options, add, true);
}

export function disableUser(name: string, options: UserOptions): Promise<ExitCode> {
  return withAccounts(name, options, async ({ service, area, by }) => {
    await setDisabled(service, area, name, true, by);
    return { name, disabled: true, ...(await leftBehind(service, area, name)) };
  });
}

export function enableUser(name: string, options: UserOptions): Promise<ExitCode> {
  return withAccounts(name, options, async ({ service, area, by }) => {
    await setDisabled(service, area, name, false, by);
    return { name, disabled: false };
  });
}

/** Says what a person of a unit does where two must see its forms. */
export function giveDuty(name: string, duty: Duty | "both", options: UserOptions): Promise<ExitCode> {
  return withAccounts(name, options, async ({ service, area, by }) => {
    await setDuty(service, area, name, dutyOf(duty), by);
    return { name, duty, ...(await leftBehind(service, area, name)) };
  });
}

/** The unit of a person, where a change has left it nobody who can hand in, or not the two its forms want. */
interface LeftBehind {
  readonly unit?: { readonly department: string; readonly left: "nobody" | "too-few" };
}

async function leftBehind(service: Service, area: string, name: string): Promise<LeftBehind> {
  const unit = (await unitsOf(service, area)).find(({ people }) => people.some((person) => person.name === name));
  if (!unit) return {};
  const { department, people, stuck } = unit;
  if (people.every(({ disabled }) => disabled)) return { unit: { department, left: "nobody" } };
  return stuck ? { unit: { department, left: "too-few" } } : {};
}

/** Gives an account a new password for one sign-in. */
export function newPassword(name: string, options: UserOptions): Promise<ExitCode> {
  return withAccounts(name, options, async ({ service, area, by }) => {
    return { name, password: await resetPassword(service, area, name, by) };
  });
}

export async function listUsers(options: UserOptions): Promise<ExitCode> {
  const { list, say, json } = environment(options);
  const area = divisionCode(options.area) ?? list.header.area.code;
  needData(options);
  const open = await openData(options);
  try {
    const users = await accountsOf(open.service.store.db, area);
    if (json) printJson({ ...TOOL, users });
    else {
      const head = (["name", "role", "department", "duty", "state", "contact"] as const).map((column) =>
        say(`cli.user.column.${column}`),
      );
      const stateOf = ({ disabled, mustChange }: (typeof users)[number]) =>
        say(`cli.user.state.${disabled ? "disabled" : mustChange ? "new" : "active"}`);
      const rows = users.map((user) => {
        const { name, role, department, contact, duty } = user;
        const does = department === null ? "" : say(`cli.user.dutyName.${duty ?? "both"}`);
        return [name, say(`cli.user.role.${role}`), department ?? "", does, stateOf(user), contact];
      });
      print(table(head, rows));
    }
    return EXIT.clean;
  } finally {
    await open.close();
  }
}

function dutyOf(given: Duty | "both" = "both"): Duty | null {
  return given === "both" ? null : given;
}

interface Surroundings extends ReturnType<typeof environment> {
  readonly service: Service;
  readonly area: string;
  /** Who the log names. */
  readonly by: string;
}

/** Does something with an account; only adding one founds the data of a service. */
async function withAccounts(
  name: string,
  options: UserOptions,
  doing: (surroundings: Surroundings) => Promise<LeftBehind & { readonly name: string; readonly password?: string }>,
  founds = false,
): Promise<ExitCode> {
  const surroundings = environment(options);
  const { say, json, list } = surroundings;
  const area = divisionCode(options.area) ?? list.header.area.code;
  if (!founds) needData(options);
  const open = await openData(options);
  try {
    const by = `${userInfo().username}@console`;
    const done = await doing({ ...surroundings, service: open.service, area, by });
    const { password, unit } = done;
    if (json) printJson({ ...TOOL, ...done });
    else print(password === undefined ? say("cli.user.done", { name }) : say("cli.user.shown", { name, password }));
    if (unit && !json)
      print(say(`cli.user.left.${unit.left}`, { unit: departmentName(unit.department, list, say), name }));
    return EXIT.clean;
  } catch (error) {
    throw obstacleTo(name, error);
  } finally {
    await open.close();
  }
}

/** What the service will not do with an account, as a command says it. */
function obstacleTo(name: string, error: unknown): unknown {
  if (!isCoded(error, "service")) return error;
  if (error.kind === "name-taken") return new CodedError("usage", "name-taken", { name });
  if (error.kind === "bad-role") return new CodedError("usage", "bad-role");
  if (error.kind === "not-found") return new CodedError("usage", "no-such-account", { name });
  return error;
}
