import { element } from "./elements";

/** What the server read from the add-in's manifest. */
export interface AddinDescription {
  readonly name: string;
  readonly paneUrl: string;
  readonly functionsUrl: string | null;
  readonly iconUrl: string | null;
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.json()) as T;
}

export const describeAddin = () => fetchJson<AddinDescription>("/addin.json");

/** The custom functions' metadata, as built; null for an add-in without any. */
export const loadFunctions = async (addin: AddinDescription): Promise<unknown> =>
  addin.functionsUrl === null ? null : fetchJson<unknown>(addin.functionsUrl);

/**
 * Shows the pane: a heading with the add-in's name above its page in a frame called "taskpane".
 * @param onFrame told of the frame before its page loads
 */
export function showPane(
  addin: AddinDescription,
  onFrame: (frame: HTMLIFrameElement) => void,
): void {
  const heading = document.createElement("h2");
  heading.className = "pane-title";
  if (addin.iconUrl !== null) {
    const icon = document.createElement("img");
    icon.src = addin.iconUrl;
    icon.alt = "";
    icon.width = icon.height = 20;
    heading.append(icon);
  }
  heading.append(addin.name);

  const frame = document.createElement("iframe");
  frame.name = "taskpane";
  frame.title = addin.name;
  onFrame(frame);
  frame.src = addin.paneUrl;
  element("pane").replaceChildren(heading, frame);
}

export interface PaneToggle {
  readonly show: (visible: boolean) => void;
}

/**
 * The button that hides and shows the pane; hidden it goes on running, as a shared runtime does.
 * @param onToggled told whenever the person at the page has used it
 */
export function makePaneToggle(onToggled: (visible: boolean) => void): PaneToggle {
  const button = element<HTMLButtonElement>("pane-toggle");
  const show = (visible: boolean) => {
    element("desk").classList.toggle("no-pane", !visible);
    button.setAttribute("aria-pressed", String(visible));
  };
  button.addEventListener("click", () => {
    const visible = button.getAttribute("aria-pressed") !== "true";
    show(visible);
    onToggled(visible);
  });
  return { show };
}
