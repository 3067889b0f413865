import { Breadcrumb, BreadcrumbButton, BreadcrumbDivider, BreadcrumbItem, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { wayTo } from "../../../core/divisions";
import { areaNameIn } from "../../../language/names";
import { makeStyles } from "../../../pane/components/make-styles";
import type { RegionAnswer } from "../answers";
import { useDesk } from "../desk-context";

const useStyles = makeStyles({
  way: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  /** The region signed in at. */
  readonly top: string;
  readonly area: string;
  readonly names: RegionAnswer["names"];
  onGo(area: string): void;
}

/** The way from the region one is signed in at down to what is looked at; each step leads back up. */
export function Way({ top, area, names, onGo }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  return (
    <Breadcrumb aria-label={say("desk.region.way")} className={styles.way}>
      {wayTo(area, top).map((step, index) => (
        <Fragment key={step}>
          {index === 0 ? null : <BreadcrumbDivider />}
          <BreadcrumbItem>
            <BreadcrumbButton current={step === area} onClick={() => onGo(step)}>
              {areaNameIn(names, step, say)}
            </BreadcrumbButton>
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}
