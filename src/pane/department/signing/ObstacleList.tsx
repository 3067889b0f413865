import { Link, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import type { Finding } from "../../../core/findings/finding";
import { forData } from "../../../language/sentence";
import type { zhCN } from "../../../language/zh-CN";
import { makeStyles } from "../../components/make-styles";
import type { FormContent } from "../../workspace/content";
import { progressOf } from "../../workspace/form-progress";
import { useWorkspace } from "../../workspace/workspace";
import { subjectOf } from "../names";
import type { Obstacles } from "./obstacles";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorNeutralForeground3 },
  met: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  body: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  title: { margin: `${tokens.spacingVerticalS} 0` },
});

interface Props {
  readonly obstacles: Obstacles;
  readonly content: FormContent;
}

/** A condition: how much is open of it, and what its sentence takes. */
interface Item {
  readonly key: keyof typeof zhCN.pane.signing.open;
  readonly open: number;
  readonly text: { readonly number?: number; readonly due?: number; readonly names?: string };
}

/** What has to be so before a form can be sealed, with what is already so. */
export function ObstacleList({ obstacles, content }: Props) {
  const { say, show, list } = useWorkspace();
  const styles = useStyles();
  const { due } = progressOf(content);
  const named = (findings: readonly Finding[]) =>
    [...new Set(findings.map((finding) => subjectOf(finding, list, say)))].join(say("terms.separator"));
  const { blank, wrong, unexplained, unsigned, outdated } = obstacles;
  const items: readonly Item[] = [
    { key: "complete", open: blank, text: { number: blank, due } },
    { key: "correct", open: wrong.length, text: { number: wrong.length, names: named(wrong) } },
    { key: "explained", open: unexplained.length, text: { number: unexplained.length, names: named(unexplained) } },
    unsigned === 0 && outdated
      ? { key: "signedAgain", open: 1, text: {} }
      : { key: "signed", open: unsigned, text: { number: unsigned } },
  ];
  return (
    <section>
      <Text as="h2" weight="semibold" block className={styles.title}>
        {say("pane.signing.conditions")}
      </Text>
      <ul className={styles.list}>
        {items.map(({ key, open, text }) => (
          <li key={key} className={styles.item}>
            {open === 0 ? <CheckmarkCircleRegular className={styles.met} /> : <CircleRegular className={styles.icon} />}
            <span className={styles.body}>
              <Text>{forData(say)(`pane.signing.${open === 0 ? "met" : "open"}.${key}`, text)}</Text>
              {text.names ? (
                <Text size={200} className={styles.quiet}>
                  {text.names}
                </Text>
              ) : null}
              {open > 0 && key !== "signed" && key !== "signedAgain" ? (
                <Link as="button" onClick={() => show("department")}>
                  {say(`pane.signing.go.${key}`)}
                </Link>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
