import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type RefObject } from "react";

const useStyles = makeStyles({
  zone: {
    width: "100%",
    padding: tokens.spacingVerticalL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  over: {
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  off: {
    cursor: "not-allowed",
    color: tokens.colorNeutralForegroundDisabled,
    "@media (forced-colors: active)": { color: "GrayText", border: "2px dashed GrayText" },
  },
  strong: { display: "block", fontWeight: tokens.fontWeightSemibold },
  hint: { fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files are dropped here, or chosen: it is a button for keyboard and mouse. */
export const DropZone = ({ button, disabled, onFiles }: Props) => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-disabled={disabled}
        className={mergeClasses(styles.zone, over && styles.over, disabled && styles.off)}
        onClick={() => !disabled && input.current?.click()}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span className={styles.strong}>Choose returned files</span>
        <span className={styles.hint}>or drop them here, up to 200 at once</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
};
