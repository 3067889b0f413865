import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { formatPeriod } from "../../../core/period";
import { DialogFrame, dialogWidth } from "../../components/DialogFrame";
import { makeStyles } from "../../components/make-styles";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useNewMonth } from "./use-new-month";

const useStyles = makeStyles({ surface: dialogWidth(420) });

interface Props {
  readonly content: FormContent;
  onClose(): void;
}

/** 新建本月 for any month: the one to begin now is chosen already. */
export default function NewMonthDialog({ content, onClose }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { months, next, isMaking, create } = useNewMonth(content);
  const [chosen, setChosen] = useState(formatPeriod((next ?? months.at(-1)!).period));
  const month = months.find(({ period }) => formatPeriod(period) === chosen);
  const ordered = next ? [next, ...months.filter((one) => one !== next)] : months;
  const begin = async () => {
    if (!month || isMaking) return;
    await create(month);
    onClose();
  };
  return (
    <DialogFrame
      title={say("pane.newForm.month.dialog")}
      surface={styles.surface}
      actions={
        <>
          <Button onClick={onClose}>{say("pane.newForm.month.cancel")}</Button>
          <Button appearance="primary" disabledFocusable={isMaking} onClick={() => void begin()}>
            {say("pane.newForm.month.begin")}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <Field label={say("pane.newForm.month.period")} hint={say("pane.newForm.month.body")}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {ordered.map(({ period }) => (
            <option key={formatPeriod(period)} value={formatPeriod(period)}>
              {say("terms.period", { ...period })}
            </option>
          ))}
        </Select>
      </Field>
    </DialogFrame>
  );
}
