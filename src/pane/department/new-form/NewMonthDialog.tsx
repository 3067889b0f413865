import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { formatPeriod } from "../../../core/period";
import { makeStyles } from "../../components/make-styles";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useNewMonth } from "./use-new-month";

const useStyles = makeStyles({
  surface: {
    margin: "auto",
    maxWidth: ["calc(100% - 24px)", "min(420px, calc(100% - 24px))"],
    boxSizing: "border-box",
  },
});

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
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.newForm.month.dialog")}</DialogTitle>
          <DialogContent>
            <Field label={say("pane.newForm.month.period")}>
              <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
                {ordered.map(({ period }) => (
                  <option key={formatPeriod(period)} value={formatPeriod(period)}>
                    {say("terms.period", { ...period })}
                  </option>
                ))}
              </Select>
            </Field>
            <Text size={200}>{say("pane.newForm.month.body")}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say("pane.newForm.month.cancel")}</Button>
            <Button appearance="primary" disabledFocusable={isMaking} onClick={() => void begin()}>
              {say("pane.newForm.month.begin")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
