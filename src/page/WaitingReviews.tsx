import { Button, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FormLine, FormStanding, WaysIn } from "../client/answers";
import type { ServiceClient } from "../client/client";
import { parsePeriod } from "../core/period";
import { beijingMinute } from "../core/states/deadlines";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { CARD } from "./card-style";
import { monthBeside, workingMonth } from "./desk/months";
import type { PickedFile } from "./files/pick";

const useStyles = makeStyles({
  card: CARD,
  title: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
});

/** How many months back a form may still wait. */
const MONTHS = 3;

interface Props {
  readonly client: ServiceClient;
  readonly ways: WaysIn;
  readonly say: Speaker;
  /** Opens the form beside the pane, where it is approved or given back. */
  onOpen(fetching: () => Promise<PickedFile>): void;
}

/** 待复核: forms of one's unit that wait for another of its people, to be opened. */
export function WaitingReviews({ client, ways, say, onOpen }: Props) {
  const styles = useStyles();
  const lines = useWaiting(client, ways);
  if (lines.length === 0) return null;
  const fetching = async ({ period, department }: FormLine): Promise<PickedFile> => {
    const path = `/submissions/${period}/${department}`;
    const { reviews } = await client.get<FormStanding>(path);
    const { sha256, fileName: name } = reviews.at(-1)!;
    return { name, bytes: await client.bytes(`${path}/reviews/${sha256}/file`), origin: null };
  };
  return (
    <section className={styles.card} aria-label={say("pane.service.review.waiting")}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {say("pane.service.review.waiting")}
      </Text>
      {lines.map((line) => (
        <div key={line.period} className={styles.row}>
          <Text>
            {say("pane.page.landing.review", {
              ...parsePeriod(line.period)!,
              unit: say("terms.name", { nameZh: line.nameZh, nameEn: line.nameEn }),
              by: line.waiting!.by,
              time: beijingMinute(Date.parse(line.waiting!.at)),
            })}
          </Text>
          <Button appearance="primary" onClick={() => onOpen(() => fetching(line))}>
            {say("pane.service.review.open")}
          </Button>
        </div>
      ))}
    </section>
  );
}

function useWaiting(client: ServiceClient, { account, now, samplePeriod }: WaysIn): readonly FormLine[] {
  const [lines, setLines] = useState<readonly FormLine[]>([]);
  const isOfUnit = account?.role === "department" && !account.mustChange;
  useEffect(() => {
    if (!isOfUnit) {
      setLines([]);
      return;
    }
    const first = samplePeriod ?? workingMonth(now);
    const months = Array.from({ length: MONTHS }, (_, back) => monthBeside(first, -back, now) ?? first);
    const asked = [...new Set(months)].map((period) =>
      client.get<{ forms: readonly FormLine[] }>(`/submissions?period=${period}`),
    );
    let isGone = false;
    Promise.all(asked).then(
      (answers) => isGone || setLines(answers.flatMap(({ forms }) => forms.filter(({ waiting }) => waiting !== null))),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [client, isOfUnit, now, samplePeriod]);
  return lines;
}
