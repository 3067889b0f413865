import { Button, Text, tokens } from "@fluentui/react-components";
import { correctionIn } from "../../core/rollup/correction";
import type { SeveralVersions } from "../../core/rollup/summary";
import type { Receipt } from "../../core/rollup/versions";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface VersionsProps {
  readonly of: SeveralVersions & { readonly sha256?: string };
  readonly session: BureauSession;
}

/** The versions of a unit's form but for the one that counts. */
export function Versions({ of: { versions, sha256: used }, session }: VersionsProps) {
  const all = versions.map(({ sha256 }) => sha256);
  return versions
    .filter(({ sha256 }) => sha256 !== used)
    .map((version) => (
      <VersionChoice key={version.sha256} version={version} onUse={() => session.use(version.sha256, all)} />
    ));
}

/** One of a unit's versions, with what its name says of it, to be taken for the one that counts. */
function VersionChoice({ version: { path, file }, onUse }: { readonly version: Receipt; onUse(): void }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const word = correctionIn(file);
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <Text size={200}>{path}</Text>
        {word === null ? null : (
          <Text size={200} block className={styles.hint}>
            {say("terms.correction", { word })}
          </Text>
        )}
      </span>
      <Button size="small" className={styles.button} onClick={onUse}>
        {say("pane.bureau.unit.use")}
      </Button>
    </div>
  );
}
