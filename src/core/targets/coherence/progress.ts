import { isGrowth } from "../../measure";
import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** 序时 is for the level of a flow alone; a profile is given where it is used, rises and ends in 1. */
export function progressProblems(list: TargetList, complain: Complain): void {
  const kinds = new Map(list.indicators.map(({ id, kind }) => [id, kind]));
  list.targets.forEach((target, index) => {
    const { progress, profile } = target;
    if (progress === "schedule" || progress === "profile") {
      const kind = kinds.get(target.indicator);
      if (isGrowth(target.measure) || (kind !== undefined && kind !== "flow")) {
        complain("targets", [index, "progress"], "schedule-without-flow", { progress });
      }
    }
    if (progress === "profile" && !profile) complain("targets", [index, "profile"], "profile-missing");
    if (progress !== "profile" && profile) complain("targets", [index, "profile"], "profile-unused", { progress });
    if (profile && !(profile.every((share, at) => at === 0 || share >= profile[at - 1]!) && profile.at(-1) === 1)) {
      complain("targets", [index, "profile"], "profile-not-rising");
    }
  });
}
