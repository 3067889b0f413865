import { useMemo, useState } from "react";
import { type MonthsToBegin, type MonthToBegin, monthsToBegin } from "../../../core/new-form/months";
import { beijingMonth } from "../../../core/states/deadlines";
import { blankForm } from "../../components/blank-form";
import type { FormContent } from "../../workspace/content";
import { remember } from "../../workspace/earlier-files";
import { useWorkspace } from "../../workspace/workspace";

/** The months a form can be begun for beside the open one, and what begins one. */
export interface NewMonth extends MonthsToBegin {
  readonly isMaking: boolean;
  create(month: MonthToBegin): Promise<void>;
}

/** 新建本月: the blank form of a month with last year's figures, opened beside or in place of the open form. */
export function useNewMonth(content: FormContent): NewMonth {
  const { shelf, service, settings, platform, reading, earlier, say, run, toast, begin } = useWorkspace();
  const [isMaking, setMaking] = useState(false);
  const { submission } = content.checked;
  const { period: from } = submission.identity;
  const { department } = content.form;
  const now = service.ways?.now;
  const months = useMemo(
    () => monthsToBegin(shelf, department.id, from, beijingMonth(now ? Date.parse(now) : Date.now())),
    [shelf, department, from, now],
  );
  const create = async ({ list, period }: MonthToBegin) => {
    setMaking(true);
    await run(async () => {
      // What the open form says is last month's for the one that is begun.
      await remember(earlier, submission, reading.fileName);
      const { beginMonth } = await import("../../../actions/new-form");
      const blank = await blankForm(list, department.id, settings);
      const history = earlier.historyFor(list);
      const { name, bytes, prefilled } = beginMonth(blank, { list, period, history, platform });
      const handed = await begin(bytes, name);
      const to = say("terms.period", { ...period });
      const count = prefilled.length;
      toast({
        intent: "success",
        title: count > 0 ? say("pane.newForm.month.made", { to, count }) : say("pane.newForm.month.madeBare", { to }),
        ...(handed === "workbook" || handed === "here" ? { body: say("pane.newForm.month.saveAs", { name }) } : {}),
      });
    });
    setMaking(false);
  };
  return { ...months, isMaking, create };
}
