import { Button, Text } from "@fluentui/react-components";
import { ArrowForwardDownLightningRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../../language/speaker";
import { Disclosure } from "../../components/Disclosure";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";
import { EmptiedItem, OfferedItem } from "./PrefillItems";
import type { Prefilling } from "./use-prefill";

export function PrefillTitle({ text }: { readonly text: string }) {
  const styles = useBoxStyles();
  return (
    <div role="status">
      <Text as="h2" weight="semibold" className={styles.title}>
        {text}
      </Text>
    </div>
  );
}

/** What 带入 would do now, and why. */
export function PrefillOffer(prefilling: Prefilling) {
  const { offered, outdated, withdrawn, take } = prefilling;
  const { say } = useWorkspace();
  const styles = useBoxStyles();
  const { title, hints, button } = wordsOf(prefilling, say);
  return (
    <>
      <PrefillTitle text={title} />
      {hints.map((hint) => (
        <Text key={hint} size={200} className={styles.quiet}>
          {hint}
        </Text>
      ))}
      <Button icon={<ArrowForwardDownLightningRegular />} onClick={() => void take()}>
        {button}
      </Button>
      <Disclosure size="small" head={say("pane.newForm.which")}>
        <ul className={styles.list}>
          {offered.map((one) => (
            <OfferedItem key={`${one.sheet}!${one.cell}`} one={one} />
          ))}
          {outdated.map((one) => (
            <EmptiedItem key={`${one.sheet}!${one.cell}`} one={one} />
          ))}
          {withdrawn.map(({ total, month }) => (
            <EmptiedItem key={`${total.sheet}!${total.cell}`} one={total} month={month} />
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

interface Words {
  readonly title: string;
  readonly hints: readonly string[];
  readonly button: string;
}

function wordsOf({ offered, outdated, withdrawn, otherMonth, to }: Prefilling, say: Speaker): Words {
  const [count, renewed] = [offered.length, offered.filter(({ was }) => was !== null).length];
  const out = outdated.length + withdrawn.length;
  const taking = count > 0 ? [say("pane.newForm.take", { count })] : [];
  const clearing = out > 0 ? [say("pane.newForm.other.clear", { count: out })] : [];
  const gone = withdrawn.length > 0 ? [goneHint(withdrawn, say)] : [];
  if (otherMonth) {
    const month = to ? say("terms.period", { ...to }) : "";
    return {
      title: say("pane.newForm.other.title", { from: say("terms.period", { ...otherMonth }), to: month }),
      hints: [say("pane.newForm.other.hint"), ...gone],
      button: count > 0 ? say("pane.newForm.other.take", { to: month }) : clearing.join(""),
    };
  }
  const follows = renewed > 0 ? say("pane.newForm.renewed", { count: renewed }) : "";
  return {
    title: count > 0 ? say("pane.newForm.offer", { count }) : say("pane.newForm.withdrawn.title", { count: out }),
    hints: [...(count > 0 ? [`${say("pane.newForm.hint")}${follows}`] : []), ...gone],
    button: [...taking, ...clearing].join(say("terms.separator")),
  };
}

/** Which columns were worked out from which, as far as they are to be taken out. */
function goneHint(withdrawn: Prefilling["withdrawn"], say: Speaker): string {
  const columns = (of: "total" | "month") =>
    [...new Set(withdrawn.map((one) => say(`terms.measure.${one[of].measure}`)))].join(say("terms.separator"));
  return say("pane.newForm.withdrawn.hint", { totals: columns("total"), months: columns("month") });
}
