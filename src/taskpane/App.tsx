import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Announcer } from "./common/Announcer";
import { Screens } from "./common/Screens";
import { focusTab } from "./common/Tabs";
import { THEMES, ThemeContext } from "./common/theme";
import { useThemeName } from "./common/useThemeName";
import { Working } from "./common/Working";
import type { ScreenName } from "./screen";
import { SCREENS } from "./screens";
import { useBookState } from "./useBookState";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
  },
  tabs: { position: "sticky", top: 0, zIndex: 1 },
  screen: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

/** The screens, opened on the board where there is one, else on what makes it. */
const Pane = () => {
  const styles = useStyles();
  const book = useBookState();
  const [chosen, choose] = useState<ScreenName>();
  const looking = book.opened === undefined && book.trouble === undefined;
  if (chosen === undefined && looking) {
    return (
      <div className={styles.screen}>
        <Working doing="Looking at the workbook" />
      </div>
    );
  }
  const goTo = (screen: ScreenName) => {
    choose(screen);
    // What was pressed may be on the screen that goes.
    focusTab(screen);
    // Each screen is read from its top.
    document.documentElement.scrollTop = 0;
    void book.refresh();
  };
  return (
    <Screens
      label="Screens"
      tabs={SCREENS}
      shown={chosen ?? (book.opened === "complete" ? "Board" : "Scaffold")}
      onShow={goTo}
      given={{ book, goTo }}
      listClassName={styles.tabs}
      panelClassName={styles.screen}
    />
  );
};

/** The whole pane, in Excel's colours. */
export const App = () => {
  const styles = useStyles();
  const theme = useThemeName();
  return (
    <FluentProvider theme={THEMES[theme]}>
      <ThemeContext value={theme}>
        <Announcer>
          <div className={styles.pane}>
            <Pane />
          </div>
        </Announcer>
      </ThemeContext>
    </FluentProvider>
  );
};
