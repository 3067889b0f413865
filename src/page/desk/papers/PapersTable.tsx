import { Link } from "@fluentui/react-components";
import type { EnteredPaper } from "../../../client/answers";
import { countText } from "../../../language/numbers";
import { makeStyles } from "../../../pane/components/make-styles";
import { download } from "../../../pane/host/download";
import { errorMessage } from "../../../pane/workspace/error-message";
import { useDesk } from "../desk-context";
import { timeText } from "../times";
import { useTableStyles } from "../use-table-styles";

const useStyles = makeStyles({
  said: { margin: 0, padding: 0, listStyleType: "none" },
});

interface Props {
  readonly period: string;
  readonly papers: readonly EnteredPaper[];
}

/** The working papers entered for a month, the last first, each with how it was drawn and what it came to. */
export function PapersTable({ period, papers }: Props) {
  const { service, say, tell, language } = useDesk();
  const table = useTableStyles();
  const styles = useStyles();
  const save = async ({ number, fileName }: EnteredPaper) => {
    try {
      download(await service.bytes(`/periods/${period}/papers/${number}/file`), fileName);
    } catch (error) {
      const { title, body } = errorMessage(error, say);
      tell({ intent: "error", title, body });
    }
  };
  const heads = ["number", "file", "sample", "said", "who", "when", "place"] as const;
  const head = (name: (typeof heads)[number]) => ({ "data-head": say(`desk.papers.${name}`) });
  return (
    <table className={`${table.table} ${table.stacked}`}>
      <caption className={table.caption}>{say("desk.papers.caption")}</caption>
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {say(`desk.papers.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.number}>
            <td {...head("number")}>{countText(paper.number)}</td>
            <th scope="row" className={table.long}>
              <Link
                as="button"
                aria-label={say("desk.papers.download", { file: paper.fileName })}
                onClick={() => void save(paper)}
              >
                {paper.fileName}
              </Link>
            </th>
            <td className={`${table.long} ${paper.isDrawnAgain ? "" : table.warn}`} {...head("sample")}>
              {say("desk.papers.drawn", { ...paper, method: say(`sampling.method.${paper.method}`) })}
            </td>
            <td className={table.long} {...head("said")}>
              <ul className={styles.said}>
                {paper.sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </td>
            <td {...head("who")}>{paper.enteredBy}</td>
            <td {...head("when")}>{timeText(paper.at, language)}</td>
            <td {...head("place")}>{say("desk.papers.entry", { place: paper.logIndex })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
