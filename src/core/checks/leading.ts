import { type Finding, LEVELS } from "../findings/finding";

/**
 * A finding with others standing under it. It names their checks, and weighs as much as the gravest of them, which it
 * tells of: what may be explained by itself may not where it makes something impossible.
 */
export function leading(cause: Finding, followers: readonly Finding[]): Finding {
  if (followers.length === 0) return cause;
  const said = followers.flatMap(({ code, holdsUp = [] }) => [code, ...holdsUp]);
  const codes = [...(cause.holdsUp ?? []), ...said.filter((code) => code !== cause.code)];
  const level = LEVELS.find((each) => [cause, ...followers].some((finding) => finding.level === each))!;
  const graver = level === cause.level ? undefined : followers.find((finding) => finding.level === level);
  return {
    ...cause,
    level,
    ...(graver ? { raisedBy: graver.raisedBy ?? graver } : {}),
    ...(codes.length > 0 ? { holdsUp: [...new Set(codes)] } : {}),
  };
}
