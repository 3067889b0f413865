import { Button, Link, Text } from "@fluentui/react-components";
import { ArrowSwapRegular, CopyRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { MovedForm } from "../../../actions/new-form";
import type { Homeless } from "../../../core/new-form/leftovers";
import { listToMoveTo } from "../../../core/new-form/months";
import type { Speaker } from "../../../language/speaker";
import { blankForm } from "../../components/blank-form";
import { copyText } from "../../host/copy-text";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";

/** 换版: an outdated form is moved to the current one by 代码, and what has no place there stays listed. */
export function MoveNotice({ content }: { readonly content: FormContent }) {
  const { list, shelf, platform, settings, reading, say, run, begin } = useWorkspace();
  const styles = useBoxStyles();
  const [moved, setMoved] = useState<MovedForm | null>(null);
  const [isMoving, setMoving] = useState(false);
  const { department } = content.form;
  const { period, templateVersion } = content.checked.submission.identity;
  const target = useMemo(
    () => listToMoveTo(shelf, list, { period, templateVersion, department: department.id }),
    [shelf, list, period, templateVersion, department],
  );
  const move = async (to: NonNullable<typeof target>) => {
    setMoving(true);
    await run(async () => {
      const { moveToCurrent } = await import("../../../actions/new-form");
      const blank = await blankForm(to, department.id, settings);
      const current = to.departments.find(({ id }) => id === department.id)!;
      const made = moveToCurrent(reading.workbook, blank, { list: to, department: current, period, platform });
      await begin(made.bytes, made.name);
      setMoved(made);
    });
    setMoving(false);
  };
  if (moved) return <MovedNotice moved={moved} onClose={() => setMoved(null)} />;
  if (!target) return null;
  const version = templateVersion ?? say("pane.newForm.move.unknown");
  return (
    <section className={styles.box}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {say("pane.newForm.move.title")}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say("pane.newForm.move.body", { version, current: target.header.templateVersion })}
      </Text>
      <Button icon={<ArrowSwapRegular />} disabledFocusable={isMoving} onClick={() => void move(target)}>
        {say("pane.newForm.move.move")}
      </Button>
    </section>
  );
}

function MovedNotice({ moved, onClose }: { readonly moved: MovedForm; readonly onClose: () => void }) {
  const { say, toast } = useWorkspace();
  const styles = useBoxStyles();
  const { figures, homeless } = moved;
  const copy = async () => {
    if (await copyText(homeless.map((one) => lineOf(one, say)).join("\n"))) {
      toast({ intent: "success", title: say("pane.newForm.move.copied") });
    }
  };
  return (
    <section className={styles.box}>
      <div role="status">
        <Text as="h2" weight="semibold" className={styles.title}>
          {say("pane.newForm.move.done", { count: figures })}
        </Text>
      </div>
      <Text size={200} className={styles.quiet}>
        {homeless.length === 0
          ? say("pane.newForm.move.all")
          : `${say("pane.newForm.move.homeless", { count: homeless.length })}${say("pane.newForm.move.homelessHint")}`}
      </Text>
      <ul className={styles.list}>
        {homeless.map((one) => (
          <li key={`${one.sheet}!${one.cell}`}>
            <Text size={200}>{lineOf(one, say)}</Text>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {homeless.length > 0 ? (
          <Button icon={<CopyRegular />} onClick={() => void copy()}>
            {say("pane.newForm.move.copy")}
          </Button>
        ) : null}
        <Link as="button" onClick={onClose}>
          {say("pane.newForm.move.close")}
        </Link>
      </div>
    </section>
  );
}

/** "「引进内资」（0801）本月 12.4：没有这一行（报表 D11）". */
function lineOf({ name, code, column, text, why, sheet, cell }: Homeless, say: Speaker): string {
  const quoted = say("terms.quoted", { text: name });
  const row = code === "" ? quoted : say("terms.aside", { about: quoted, text: code });
  const reason = say(`pane.newForm.move.why.${why}`, { text });
  const about = say("terms.remark", { about: say("pane.newForm.move.item", { row, column, text }), text: reason });
  return say("terms.aside", { about, text: `${sheet} ${cell}` });
}
