import { Link, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import type { Finding } from "../../../core/findings/finding";
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

/** A condition: whether something is open of it, what that is, and about which rows. */
interface Item {
  readonly key: keyof typeof zhCN.pane.signing.open;
  readonly isMet: boolean;
  readonly open: string;
  readonly names?: string;
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
    { key: "complete", isMet: blank === 0, open: say("pane.signing.open.complete", { number: blank, due }) },
    {
      key: "correct",
      isMet: wrong.length === 0,
      open: say("pane.signing.open.correct", { number: wrong.length }),
      names: named(wrong),
    },
    {
      key: "explained",
      isMet: unexplained.length === 0,
      open: say("pane.signing.open.explained", { number: unexplained.length }),
      names: named(unexplained),
    },
    unsigned === 0 && outdated
      ? { key: "signedAgain", isMet: false, open: say("pane.signing.open.signedAgain") }
      : { key: "signed", isMet: unsigned === 0, open: say("pane.signing.open.signed", { number: unsigned }) },
  ];
  return (
    <section>
      <Text as="h2" weight="semibold" block className={styles.title}>
        {say("pane.signing.conditions")}
      </Text>
      <ul className={styles.list}>
        {items.map(({ key, isMet, open, names }) => (
          <li key={key} className={styles.item}>
            {isMet ? <CheckmarkCircleRegular className={styles.met} /> : <CircleRegular className={styles.icon} />}
            <span className={styles.body}>
              <Text>{isMet ? say(`pane.signing.met.${key}`) : open}</Text>
              {names ? (
                <Text size={200} className={styles.quiet}>
                  {names}
                </Text>
              ) : null}
              {!isMet && key !== "signed" && key !== "signedAgain" ? (
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
