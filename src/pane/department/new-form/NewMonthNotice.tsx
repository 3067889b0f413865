import { Button, Text } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";
import { useNewMonth } from "./use-new-month";

/** Says that another month is due than the open form's, or that this one is done with, and begins the next. */
export function NewMonthNotice({ content }: { readonly content: FormContent }) {
  const { say, sealing } = useWorkspace();
  const styles = useBoxStyles();
  const { next, isDue, isMaking, create } = useNewMonth(content);
  const { seal, identity } = content.checked.submission;
  const isDone = sealing !== null || seal?.intact === true;
  if (!next || !identity.period || !(isDue || isDone)) return null;
  const to = say("terms.period", { ...next.period });
  return (
    <section className={styles.box}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {isDue
          ? say("pane.newForm.month.title", { from: say("terms.period", { ...identity.period }), to })
          : say("pane.newForm.month.following", { to })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say("pane.newForm.month.body")}
      </Text>
      <Button icon={<CalendarAddRegular />} disabledFocusable={isMaking} onClick={() => void create(next)}>
        {say("pane.newForm.month.create", { to })}
      </Button>
    </section>
  );
}
