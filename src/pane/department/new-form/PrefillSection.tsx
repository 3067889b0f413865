import { Button, Link, Text } from "@fluentui/react-components";
import { ArrowForwardDownLightningRegular } from "@fluentui/react-icons";
import type { Prefill } from "../../../core/new-form/prefill";
import type { Fact } from "../../../core/submission/submission";
import { indicatorName } from "../../../language/names";
import { reportedText } from "../../../language/numbers";
import { Disclosure } from "../../components/Disclosure";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";
import { usePrefill } from "./use-prefill";

/** 带入: what can be put into blank cells without typing, and what was. */
export function PrefillSection({ content }: { readonly content: FormContent }) {
  const { say } = useWorkspace();
  const styles = useBoxStyles();
  const { offered, standing, take, clear } = usePrefill(content);
  const renewed = offered.filter(({ was }) => was !== null).length;
  if (offered.length === 0 && standing.length === 0) return null;
  return (
    <section className={styles.box}>
      <div role="status">
        <Text as="h2" weight="semibold" className={styles.title}>
          {offered.length > 0
            ? say("pane.newForm.offer", { count: offered.length })
            : say("pane.newForm.standing", { count: standing.length })}
        </Text>
      </div>
      {offered.length > 0 ? (
        <>
          <Text size={200} className={styles.quiet}>
            {say("pane.newForm.hint")}
            {renewed > 0 ? say("pane.newForm.renewed", { count: renewed }) : null}
          </Text>
          <Button icon={<ArrowForwardDownLightningRegular />} onClick={() => void take()}>
            {say("pane.newForm.take", { count: offered.length })}
          </Button>
          <Disclosure size="small" head={say("pane.newForm.which")}>
            <ul className={styles.list}>
              {offered.map((one) => (
                <OfferedItem key={`${one.sheet}!${one.cell}`} one={one} />
              ))}
            </ul>
          </Disclosure>
        </>
      ) : null}
      {standing.length > 0 ? (
        <Disclosure
          size="small"
          head={say(offered.length > 0 ? "pane.newForm.standing" : "pane.newForm.which", { count: standing.length })}
        >
          <ul className={styles.list}>
            {standing.map((fact) => (
              <li key={`${fact.sheet}!${fact.cell}`}>
                <Place one={fact} value={fact.value!} />
              </li>
            ))}
          </ul>
          <Link as="button" onClick={() => void clear()}>
            {say("pane.newForm.clear")}
          </Link>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** A figure with its name, which leads to its cell. */
function Place({ one, value }: { readonly one: Prefill | Fact; readonly value: number }) {
  const { say, list, go } = useWorkspace();
  const indicator = list.indicators.find(({ id }) => id === one.indicator)!;
  const name = indicatorName(one.indicator, list, say);
  const column = say(`terms.measure.${one.measure}`);
  return (
    <Link as="button" onClick={() => go({ sheet: one.sheet, cell: one.cell })}>
      {say("pane.newForm.figure", { name, column, value: reportedText(value, one.measure, indicator, say) })}
    </Link>
  );
}

function OfferedItem({ one }: { readonly one: Prefill }) {
  const { say, list } = useWorkspace();
  const styles = useBoxStyles();
  const { from, rule, value, was } = one;
  const indicator = list.indicators.find(({ id }) => id === one.indicator)!;
  const told = (number: number) => reportedText(number, one.measure, indicator, say);
  const source =
    from === null || rule === "first-form"
      ? say("pane.newForm.first-form")
      : rule === "last-year"
        ? say("pane.newForm.last-year", { ...from.period, cell: from.cell ?? "" })
        : say("pane.newForm.running-total", {
            ...from.period,
            last: told(from.value),
            added: told(value - from.value),
          });
  return (
    <li>
      <Place one={one} value={value} />
      <Text size={200} block className={styles.quiet}>
        {was === null ? source : say("pane.newForm.instead", { source, was: told(was) })}
      </Text>
    </li>
  );
}
