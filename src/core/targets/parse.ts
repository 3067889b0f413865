import type { z } from "zod";
import { incoherences } from "./coherence";
import { OPTIONAL_FILES } from "./files";
import { type ListFile, type ListProblem, type Path, problemAt, TargetListError } from "./problems";
import { LIST_FILES, type TargetList } from "./schema";

const FILES = Object.keys(LIST_FILES) as ListFile[];

/**
 * Reads a target list from the contents of its files, by name without ".json". Strict: an unknown key is a mistake.
 * Throws TargetListError with every mistake, named by file and place; the sense of the list is
 * looked at only when each file has its shape.
 */
export function parseTargetList(files: Readonly<Record<string, unknown>>, hash: string): TargetList {
  const problems: ListProblem[] = [];
  for (const name of Object.keys(files)) {
    if (!FILES.includes(name as ListFile)) problems.push(problemAt(name as ListFile, null, [], "unknown-file"));
  }
  for (const file of FILES) problems.push(...shapeProblems(file, files[file]));
  if (problems.length > 0) throw new TargetListError(problems);
  const rules = files.rules === undefined ? [] : LIST_FILES.rules.parse(files.rules);
  const list: TargetList = {
    header: LIST_FILES.list.parse(files.list),
    departments: LIST_FILES.departments.parse(files.departments),
    indicators: LIST_FILES.indicators.parse(files.indicators),
    targets: LIST_FILES.targets.parse(files.targets),
    milestones: LIST_FILES.milestones.parse(files.milestones),
    history: LIST_FILES.history.parse(files.history),
    relations: LIST_FILES.relations.parse(files.relations),
    ...(rules.length > 0 ? { rules } : {}),
    calendar: LIST_FILES.calendar.parse(files.calendar),
    external: LIST_FILES.external.parse(files.external),
    hash,
  };
  const found = incoherences(list);
  if (found.length > 0) throw new TargetListError(found);
  return list;
}

function shapeProblems(file: ListFile, content: unknown): ListProblem[] {
  if (content === undefined && OPTIONAL_FILES.includes(file)) return [];
  if (content === undefined) return [problemAt(file, null, [], "missing-file")];
  const result = LIST_FILES[file].safeParse(content);
  return result.success ? [] : result.error.issues.flatMap((issue) => shapeProblem(file, content, issue, []));
}

function shapeProblem(file: ListFile, content: unknown, issue: z.core.$ZodIssue, above: Path): ListProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const value = path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)?.[step], content);
  const given = typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value ?? null);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => problemAt(file, content, [...path, key], "unknown-key", { key }));
    case "invalid_type":
      return value === undefined
        ? [problemAt(file, content, path, "missing-value")]
        : [problemAt(file, content, path, "wrong-type", { given, expected: issue.expected })];
    case "invalid_union": {
      const branches = issue.errors.map((errors) =>
        errors.flatMap((inner) => shapeProblem(file, content, inner, path)),
      );
      const nearest = branches.sort((a, b) => a.length - b.length)[0];
      return nearest ?? [problemAt(file, content, path, "wrong-value", { given, expected: "" })];
    }
    case "invalid_format":
      // A pattern's message in schema.ts is a text that fits it.
      return [problemAt(file, content, path, "wrong-value", { context: "example", given, expected: issue.message })];
    default:
      return [problemAt(file, content, path, "wrong-value", { given, expected: expectationOf(issue) })];
  }
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return issue.values.join(" | ");
    case "too_small":
      return `${issue.inclusive ? "≥" : ">"} ${issue.minimum}`;
    case "too_big":
      return `${issue.inclusive ? "≤" : "<"} ${issue.maximum}`;
    default:
      return issue.message;
  }
}
