import {
  FluentProvider,
  makeStyles,
  Tab,
  TabList,
  tokens,
  type SelectTabData,
} from "@fluentui/react-components";
import { useState } from "react";
import { BoardTab } from "./board/BoardTab";
import { Announcer } from "./common/Announcer";
import { THEMES } from "./common/theme";
import { useThemeName } from "./common/useThemeName";
import { ScaffoldTab } from "./scaffold/ScaffoldTab";
import { useBookState } from "./useBookState";

const TABS = ["Scaffold", "Board"] as const;
type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
  },
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  screen: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

/** The whole pane. It opens on the board where there is one, else on what makes it. */
export const App = () => {
  const styles = useStyles();
  const [chosen, choose] = useState<TabName>();
  const book = useBookState();
  const shown = chosen ?? (book.opened === "complete" ? "Board" : "Scaffold");
  const onTabSelect = (_: unknown, { value }: SelectTabData) => {
    choose(value as TabName);
    if (value === "Scaffold") void book.refresh();
  };
  return (
    <FluentProvider theme={THEMES[useThemeName()]}>
      <Announcer>
        <div className={styles.pane}>
          <TabList
            aria-label="Screens"
            className={styles.tabs}
            selectedValue={shown}
            onTabSelect={onTabSelect}
          >
            {TABS.map((name) => (
              <Tab key={name} id={`tab-${name}`} value={name} aria-controls={`screen-${name}`}>
                {name}
              </Tab>
            ))}
          </TabList>
          <div
            role="tabpanel"
            id={`screen-${shown}`}
            aria-labelledby={`tab-${shown}`}
            className={styles.screen}
          >
            {shown === "Scaffold" ? (
              <ScaffoldTab book={book} onShowBoard={() => choose("Board")} />
            ) : (
              <BoardTab naming={book.state?.naming} onScaffold={() => choose("Scaffold")} />
            )}
          </div>
        </div>
      </Announcer>
    </FluentProvider>
  );
};
