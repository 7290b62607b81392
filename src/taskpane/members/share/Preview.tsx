import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { inPlainWords, type Trouble } from "../../../excel";
import type { AskedMember, Occasion, Office } from "../../../returns/office";
import type { Sheet } from "../../../xlsx";
import { TroubleBar } from "../../common/TroubleBar";
import { Working } from "../../common/Working";
import { SheetView } from "./SheetView";

const useStyles = makeStyles({
  surface: { maxWidth: "calc(100vw - 16px)", padding: "16px" },
});

interface Props {
  readonly office: Office;
  readonly member: AskedMember;
  readonly occasion: Occasion;
  /** Closed by this rather than taken away: only so Fluent gives the rest of the pane back to screen readers. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One Member's book, before any is made. */
export const Preview = ({ member, occasion, office, open, onClose }: Props) => {
  const styles = useStyles();
  const [sheet, setSheet] = useState<Sheet>();
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => {
    let current = true;
    import("./make-books").then(
      ({ sheetFor }) => current && setSheet(sheetFor(office, member, occasion)),
      (error: unknown) => current && setTrouble(inPlainWords(error)),
    );
    return () => {
      current = false;
    };
  }, [member, occasion, office]);
  return (
    <Dialog open={open} onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>What {member.name} will see</DialogTitle>
          <DialogContent>
            {trouble && <TroubleBar trouble={trouble} />}
            {sheet && <SheetView label={`The book of ${member.name}`} sheet={sheet} />}
            {!sheet && !trouble && <Working doing="Drawing the book" />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
