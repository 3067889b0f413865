import { Button, Text, tokens } from "@fluentui/react-components";
import { LocalLanguageRegular, PersonRegular } from "@fluentui/react-icons";
import type { Account } from "../client/answers";
import { LANGUAGES, type Language, type Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { HelpLink } from "./HelpLink";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  brand: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  mark: { width: "24px", height: "24px" },
});

interface Props {
  readonly language: Language;
  readonly say: Speaker;
  /** Who is signed in, null while nobody is; undefined where there is no service. */
  readonly account: Account | null | undefined;
  onLanguage(language: Language): void;
  onSignIn(): void;
  onSignOut(): void;
}

/** The name of the program, help, who is signed in, and the other language. */
export function LandingTop({ language, say, account, onLanguage, onSignIn, onSignOut }: Props) {
  const styles = useStyles();
  const other = LANGUAGES.find((one) => one !== language)!;
  return (
    <header className={styles.top}>
      <span className={styles.brand}>
        <img className={styles.mark} src="icons/huizong-64.png" alt="" />
        <Text weight="semibold" size={400}>
          {say("pane.page.title")}
        </Text>
      </span>
      <span>
        <HelpLink say={say} place="page" />
        {account === undefined ? null : account ? (
          <Button appearance="subtle" icon={<PersonRegular />} onClick={onSignOut}>
            {say("pane.service.signOut", { name: account.name })}
          </Button>
        ) : (
          <Button appearance="subtle" icon={<PersonRegular />} onClick={onSignIn}>
            {say("pane.service.signIn.menu")}
          </Button>
        )}
        <Button appearance="subtle" icon={<LocalLanguageRegular />} lang={other} onClick={() => onLanguage(other)}>
          {say(`pane.shell.language.${other}`)}
        </Button>
      </span>
    </header>
  );
}
