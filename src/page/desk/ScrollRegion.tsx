import type { ReactNode } from "react";

interface Props {
  readonly className: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A part of the desk that scrolls by itself, by keyboard too. */
export function ScrollRegion({ className, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
