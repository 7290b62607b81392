import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { useHidden } from "./hidden";

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to a screen reader without moving the focus. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Holds the pane's one polite live region. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const hidden = useHidden();
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback(
    (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className={hidden}>
        {/* A new key makes a repeated sentence heard again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
};
