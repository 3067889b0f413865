import { Link } from "@fluentui/react-components";
import { Disclosure } from "../../components/Disclosure";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";
import { PrefillPlace } from "./PrefillItems";
import { PrefillOffer, PrefillTitle } from "./PrefillOffer";
import { usePrefill } from "./use-prefill";

/** 带入: what can be put into cells without typing, and what was. */
export function PrefillSection({ content }: { readonly content: FormContent }) {
  const { say } = useWorkspace();
  const styles = useBoxStyles();
  const prefilling = usePrefill(content);
  const { offered, outdated, withdrawn, standing, clear } = prefilling;
  const isOffering = offered.length + outdated.length + withdrawn.length > 0;
  if (!isOffering && standing.length === 0) return null;
  return (
    <section className={styles.box}>
      {isOffering ? (
        <PrefillOffer {...prefilling} />
      ) : (
        <PrefillTitle text={say("pane.newForm.standing", { count: standing.length })} />
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
