import type { Naming } from "../../workbook";
import { Message } from "../common/Message";
import { Today } from "./Today";

/** Nothing can be judged without a day to judge it at. */
export const NoAsOf = ({ naming }: { readonly naming: Naming }) => (
  <Message
    intent="warning"
    title={`${naming.names.asOf} holds no date`}
    actions={<Today asOf={null} naming={naming} />}
  >
    Every figure is told as of a day. Type a date into the cell {naming.names.asOf} on the
    Scoreboard, or take today.
  </Message>
);
