import { DATABASE_PROBLEMS } from "./database-problems";
import { HOST_PROBLEMS } from "./host-problems";
import { LIST_PROBLEMS } from "./list-problems";
import { REFUSALS } from "./refusals";
import { SERVICE_PROBLEMS } from "./service-problems";
import type { ErrorArguments, ErrorSpecification, Nothing } from "./specification";
import { USAGE_PROBLEMS } from "./usage-problems";

/** All that can go wrong and be told, by the area it belongs to. */
const TABLES = {
  refusal: REFUSALS,
  list: LIST_PROBLEMS,
  usage: USAGE_PROBLEMS,
  service: SERVICE_PROBLEMS,
  host: HOST_PROBLEMS,
  database: DATABASE_PROBLEMS,
} as const;

type Tables = typeof TABLES;
export type ErrorArea = keyof Tables;
export type KindOf<Area extends ErrorArea> = Area extends ErrorArea ? keyof Tables[Area] & string : never;

/** The arguments a kind takes, one shape for each case of its sentence. */
export type ArgumentsOf<Area extends ErrorArea, Kind> = Kind extends keyof Tables[Area]
  ? Tables[Area][Kind] extends ErrorSpecification<infer Arguments>
    ? Arguments
    : never
  : never;

/** An error as data, to be listed or sent to another thread. Prose is made from it in language/error-sentence.ts. */
export interface CodedReason<Area extends ErrorArea = ErrorArea> {
  readonly area: Area;
  readonly kind: KindOf<Area>;
  /** What users and other programs see, such as "R09". */
  readonly code: string;
  readonly args: ErrorArguments;
}

/** Beside what its sentence says. */
interface More {
  /** What else whoever asked is told, such as findings. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** What broke, for whoever maintains the program; never told to who asked. */
  readonly cause?: unknown;
}

/** The arguments a kind is given: they may be left out where it takes none. */
export type GivenTo<Area extends ErrorArea, Kind> =
  Nothing extends ArgumentsOf<Area, Kind>
    ? readonly [args?: ArgumentsOf<Area, Kind>]
    : readonly [args: ArgumentsOf<Area, Kind>];

/** Thrown where something cannot be done and a sentence says why and what to do. */
export class CodedError<Area extends ErrorArea = ErrorArea, Kind extends KindOf<Area> = KindOf<Area>>
  extends Error
  implements CodedReason<Area>
{
  readonly code: string;
  readonly args: ErrorArguments;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly area: Area,
    readonly kind: Kind,
    ...given: readonly [...GivenTo<Area, Kind>, more?: More]
  ) {
    const [args = {}, { details = {}, cause } = {}] = given as unknown as readonly [args?: ErrorArguments, more?: More];
    const code = codeOf(area, kind);
    super(`${code} ${kind} ${JSON.stringify(args)}`, { cause });
    this.name = "CodedError";
    this.code = code;
    this.args = args;
    this.details = details;
  }
}

/** The code of a kind. */
export function codeOf<Area extends ErrorArea>(area: Area, kind: KindOf<Area>): string {
  return (TABLES[area] as Readonly<Record<string, ErrorSpecification<ErrorArguments>>>)[kind]!.code;
}

/** Whether something thrown is an error of an area, and one of these kinds where any are named. */
export function isCoded<Area extends ErrorArea, Kind extends KindOf<Area>>(
  error: unknown,
  area: Area,
  ...kinds: readonly Kind[]
): error is CodedError<Area, Kind> {
  if (!(error instanceof CodedError) || error.area !== area) return false;
  return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
}

/** An error without what only its own thread can hold. */
export function reasonOf<Area extends ErrorArea>({ area, kind, code, args }: CodedReason<Area>): CodedReason<Area> {
  return { area, kind, code, args };
}

/** The error of a reason that came from another thread or place. */
export function errorOf<Area extends ErrorArea>({ area, kind, args }: CodedReason<Area>): CodedError<Area> {
  return new CodedError<Area>(area, kind, ...([args] as unknown as GivenTo<Area, KindOf<Area>>));
}
