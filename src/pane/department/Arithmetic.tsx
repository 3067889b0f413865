import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { CHECKS } from "../../core/checks/run";
import type { Finding } from "../../core/findings/finding";
import type { FormContent } from "../shell/content";
import { useWorkspace } from "../shell/workspace";
import { figuresOf } from "./figures";

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    listStyle: "none",
    borderRadius: tokens.borderRadiusSmall,
    "&::-webkit-details-marker": { display: "none" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "details[open] > & svg": { transform: "rotate(90deg)" },
  },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { margin: 0, textAlign: "right", fontFamily: tokens.fontFamilyNumeric, fontVariantNumeric: "tabular-nums" },
  rule: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
});

/** The figures a finding comes from, folded away, with the rule and its reason. */
export function Arithmetic({ finding, content }: { readonly finding: Finding; readonly content: FormContent }) {
  const { list, say, go } = useWorkspace();
  const styles = useStyles();
  const check = CHECKS.find(({ code }) => code === finding.code);
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <ChevronRightRegular aria-hidden />
        {say("pane.department.arithmetic")}
      </summary>
      <dl className={styles.list}>
        {figuresOf(finding, content, list, say).map(({ label, value, place }) => (
          <div key={`${label} ${place?.cell ?? ""}`} style={{ display: "contents" }}>
            <dt className={styles.label}>
              {label}{" "}
              {place ? (
                <Link as="button" inline onClick={() => go(place)}>
                  {place.cell}
                </Link>
              ) : null}
            </dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {check ? (
        <Text size={200} className={styles.rule}>
          {say("pane.department.rule", {
            code: check.code,
            name: say("terms.name", { nameZh: check.nameZh, nameEn: check.nameEn }),
            reason: say("terms.name", { nameZh: check.reasonZh, nameEn: check.reasonEn }),
          })}
        </Text>
      ) : null}
    </details>
  );
}
