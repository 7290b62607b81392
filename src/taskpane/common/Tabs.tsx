import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  list: {
    display: "flex",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-4px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
});

/** How far each key goes; Home and End go beyond and are cut. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: -Infinity,
  End: Infinity,
};

const tabId = (name: string): string => `tab-${name}`;

const panelId = (name: string): string => `screen-${name}`;

/** What makes an element the panel of the tab of that name. */
export const panelOf = (name: string) =>
  ({ role: "tabpanel", id: panelId(name), "aria-labelledby": tabId(name) }) as const;

/** Moves the focus to the tab of that name. */
export const focusTab = (name: string): void => document.getElementById(tabId(name))?.focus();

/** Moves the focus to the tab of the screen on which an element stands. */
export const focusTabOf = (element: Element): void => {
  const tab = element.closest('[role="tabpanel"]')?.getAttribute("aria-labelledby") ?? "";
  document.getElementById(tab)?.focus();
};

interface Props<Name extends string> {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly names: readonly Name[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  readonly className?: string | undefined;
}

/**
 * Tabs as the ARIA practices have them: one stop for Tab, arrows choose. Fluent's own bring hidden
 * elements that take the focus, which assistive technology stumbles over.
 */
export const Tabs = <Name extends string>(props: Props<Name>) => {
  const { label, names, shown, onShow, className } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = Math.min(Math.max(names.indexOf(shown) + step, 0), names.length - 1);
    const name = names[at];
    if (name === undefined) return;
    onShow(name);
    list.current?.querySelectorAll("button")[at]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.list, className)}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === shown}
          aria-controls={name === shown ? panelId(name) : undefined}
          tabIndex={name === shown ? 0 : -1}
          className={mergeClasses(styles.tab, name === shown && styles.shown)}
          onClick={() => onShow(name)}
          onKeyDown={onKeyDown}
        >
          {name}
        </button>
      ))}
    </div>
  );
};
