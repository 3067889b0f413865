import { Link, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/findings/finding";
import { Disclosure } from "../components/Disclosure";
import { makeStyles } from "../components/make-styles";
import type { FormContent } from "../workspace/content";
import { useWorkspace } from "../workspace/workspace";
import { figuresOf } from "./figures";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  label: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "&::first-letter": { textTransform: "uppercase" },
  },
  place: { fontSize: "inherit", lineHeight: "inherit" },
  value: { margin: 0, textAlign: "right", fontFamily: tokens.fontFamilyNumeric, fontVariantNumeric: "tabular-nums" },
  rule: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** The figures a finding comes from, folded away, with the rule and its reason. */
export function Arithmetic({ finding, content }: { readonly finding: Finding; readonly content: FormContent }) {
  const { list, say, go } = useWorkspace();
  const styles = useStyles();
  const { code } = finding;
  return (
    <Disclosure size="small" head={say("pane.department.arithmetic")}>
      <dl className={styles.list}>
        {figuresOf(finding, content, list, say).map(({ label, value, place }) => (
          <div key={`${label} ${place?.cell ?? ""}`} style={{ display: "contents" }}>
            <dt className={styles.label}>
              {label}{" "}
              {place ? (
                <Link as="button" inline className={styles.place} onClick={() => go(place)}>
                  {place.cell}
                </Link>
              ) : null}
            </dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={styles.rule}>
        {say("pane.department.rule", { code, name: say(`checks.${code}.name`), reason: say(`checks.${code}.reason`) })}
      </Text>
    </Disclosure>
  );
}
