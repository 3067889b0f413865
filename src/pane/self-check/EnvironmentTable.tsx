import { mergeClasses, tokens } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";
import type { SelfCheck } from "../host/self-check";
import { useWorkspace } from "../workspace/workspace";
import { useCheckStyles } from "./use-check-styles";

const useStyles = makeStyles({
  fact: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere" },
});

/** What was found out about the program, in its own words. */
export function EnvironmentTable({ environment }: Pick<SelfCheck, "environment">) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const check = useCheckStyles();
  return (
    <table className={check.table}>
      <tbody>
        {environment.map(({ fact, text }) => (
          <tr key={fact}>
            <th scope="row" className={mergeClasses(check.heading, check.cell, styles.fact)}>
              {say(`pane.check.facts.${fact}`)}
            </th>
            <td className={mergeClasses(check.cell, styles.text)}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
