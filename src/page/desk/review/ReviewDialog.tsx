import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Duty } from "../../../core/states/state";
import { departmentName } from "../../../language/names";
import { DialogFrame, dialogWidth } from "../../../pane/components/DialogFrame";
import { makeStyles } from "../../../pane/components/make-styles";
import { errorMessage } from "../../../pane/workspace/error-message";
import type { UnitsAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { type Asking, ReasonDialog } from "../ReasonDialog";
import { useLoaded } from "../use-loaded";
import { reviewAsking } from "./asking";
import { UnitPart } from "./UnitPart";

const useStyles = makeStyles({
  surface: dialogWidth(720),
  units: { listStyleType: "none", margin: 0, padding: 0 },
});

/** 填报与复核: the units' accounts with their duties, and whether two people must see a unit's forms. */
export function ReviewDialog({ onClose }: { onClose(): void }) {
  const desk = useDesk();
  const { service, list, say } = desk;
  const styles = useStyles();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const loaded = useLoaded("units", () => service.get<UnitsAnswer>("/units"));
  const reload = () => void loaded.reload();
  const give = async (department: string, name: string, duty: Duty | null) => {
    setProblem(null);
    try {
      await service.post(`/units/${department}/people/${encodeURIComponent(name)}/duty`, { duty });
    } catch (error) {
      setProblem(errorMessage(error, say).body);
    }
    reload();
  };
  if (asking) return <ReasonDialog asking={asking} onClose={() => setAsking(null)} />;
  return (
    <DialogFrame
      wide
      title={say("desk.review.title")}
      surface={styles.surface}
      actions={<Button onClick={onClose}>{say("desk.lists.close")}</Button>}
      onClose={onClose}
    >
      <Text>{say("desk.review.body")}</Text>
      <Loading loaded={loaded}>
        {({ units, dutiesFromProvider }) => (
          <>
            {dutiesFromProvider ? <Text>{say("desk.review.fromProvider")}</Text> : null}
            {units.length === 0 ? <Text>{say("desk.review.none")}</Text> : null}
            <ul className={styles.units}>
              {units.map((one) => {
                const { department, reviewed } = one;
                const unit = departmentName(department, list, say);
                const change = { department, unit, reviewed: !reviewed };
                return (
                  <UnitPart
                    key={department}
                    {...{ one, unit }}
                    onRequire={() => setAsking(reviewAsking(desk, change, reload))}
                    onDuty={(name, duty) => void give(department, name, duty)}
                  />
                );
              })}
            </ul>
          </>
        )}
      </Loading>
      <div role="alert">
        {problem === null ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </DialogFrame>
  );
}
