import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useHidden } from "../common/hidden";
import { Screens } from "../common/Screens";
import type { ScreenProps } from "../screen";
import { PARTS } from "./parts";

const useStyles = makeStyles({ part: { paddingTop: tokens.spacingVerticalL } });

/** The Members' books: out and back. */
export const MembersTab = (given: ScreenProps) => {
  const hidden = useHidden();
  const styles = useStyles();
  const [shown, show] = useState(PARTS[0]?.name ?? "");
  return (
    <>
      <h1 className={hidden}>Members</h1>
      <Screens
        label="Member books"
        tabs={PARTS}
        shown={shown}
        onShow={show}
        given={given}
        panelClassName={styles.part}
      />
    </>
  );
};
