import { useEffect, useRef } from "react";
import type { Language } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import type { Pane } from "../pane/mount";
import type { ThemeName } from "../pane/shell/theme";
import { sampleSource } from "../samples/pane-source";
import type { TurningHost } from "./book/turning-host";
import { pageClient } from "./client";

const useStyles = makeStyles({ pane: { height: "100%", minHeight: 0, overflow: "hidden", position: "relative" } });

interface Props {
  readonly host: TurningHost;
  readonly language: Language;
  readonly theme: ThemeName;
  onLanguage(language: Language): void;
}

/** Where the pane stands. It is a tree of its own, as it is beside Excel. */
export function PaneSide({ host, language, theme, onLanguage }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const pane = useRef<Pane | null>(null);
  const options = useRef({ language, theme, onLanguage });
  options.current = { language, theme, onLanguage };

  useEffect(() => {
    // A root can be made once for an element, and this may run twice.
    const root = document.createElement("div");
    root.style.height = "100%";
    place.current!.append(root);
    let isGone = false;
    void import("../pane/mount").then(({ mountPane }) => {
      if (isGone) return;
      const { current } = options;
      pane.current = mountPane(root, host, {
        language: current.language,
        theme: current.theme,
        samples: sampleSource(),
        service: pageClient(),
        onLanguage: (chosen) => options.current.onLanguage(chosen),
      });
    });
    return () => {
      isGone = true;
      pane.current?.unmount();
      pane.current = null;
      root.remove();
    };
  }, [host]);
  useEffect(() => pane.current?.update({ language, theme }), [language, theme]);
  return <div ref={place} className={styles.pane} />;
}
