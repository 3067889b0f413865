import { Button, Link, Text } from "@fluentui/react-components";
import { ArrowForwardDownLightningRegular } from "@fluentui/react-icons";
import { Disclosure } from "../../components/Disclosure";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";
import { EmptiedItem, OfferedItem, PrefillPlace } from "./PrefillItems";
import { type Prefilling, usePrefill } from "./use-prefill";

/** 带入: what can be put into cells without typing, and what was. */
export function PrefillSection({ content }: { readonly content: FormContent }) {
  const { say } = useWorkspace();
  const styles = useBoxStyles();
  const prefilling = usePrefill(content);
  const { offered, outdated, standing, clear } = prefilling;
  const isOffering = offered.length + outdated.length > 0;
  if (!isOffering && standing.length === 0) return null;
  return (
    <section className={styles.box}>
      {isOffering ? (
        <Offer {...prefilling} />
      ) : (
        <Title text={say("pane.newForm.standing", { count: standing.length })} />
      )}
      {standing.length > 0 ? (
        <Disclosure
          size="small"
          head={say(isOffering ? "pane.newForm.standing" : "pane.newForm.which", { count: standing.length })}
        >
          <ul className={styles.list}>
            {standing.map((fact) => (
              <li key={`${fact.sheet}!${fact.cell}`}>
                <PrefillPlace one={fact} value={fact.value!} />
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

function Title({ text }: { readonly text: string }) {
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
function Offer({ offered, outdated, otherMonth, to, take }: Prefilling) {
  const { say } = useWorkspace();
  const styles = useBoxStyles();
  const renewed = offered.filter(({ was }) => was !== null).length;
  const month = to ? say("terms.period", { ...to }) : "";
  const [title, hint, button] = otherMonth
    ? [
        say("pane.newForm.other.title", { from: say("terms.period", { ...otherMonth }), to: month }),
        say("pane.newForm.other.hint"),
        offered.length > 0
          ? say("pane.newForm.other.take", { to: month })
          : say("pane.newForm.other.clear", { count: outdated.length }),
      ]
    : [
        say("pane.newForm.offer", { count: offered.length }),
        `${say("pane.newForm.hint")}${renewed > 0 ? say("pane.newForm.renewed", { count: renewed }) : ""}`,
        say("pane.newForm.take", { count: offered.length }),
      ];
  return (
    <>
      <Title text={title} />
      <Text size={200} className={styles.quiet}>
        {hint}
      </Text>
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
        </ul>
      </Disclosure>
    </>
  );
}
