import { element } from "./elements";

/** What the server read from the add-in's manifest. */
export interface AddinDescription {
  readonly name: string;
  readonly paneUrl: string;
  readonly functionsUrl: string | null;
  readonly iconUrl: string | null;
}

/** How office.js learns that it runs in Excel, in a shared runtime (1) with custom functions (2). */
const HOST_INFO = "Excel$Mac$16.01$en-US$corr$$$3";

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.json()) as T;
}

export const describeAddin = () => fetchJson<AddinDescription>("/addin.json");

/** The custom functions' metadata, as built; null for an add-in without any. */
export const loadFunctions = async (addin: AddinDescription): Promise<unknown> =>
  addin.functionsUrl === null ? null : fetchJson<unknown>(addin.functionsUrl);

/** Shows the pane: a heading with the add-in's name above its page in a frame called "taskpane". */
export function showPane(addin: AddinDescription): void {
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
  const url = new URL(addin.paneUrl, window.location.href);
  url.searchParams.set("_host_Info", HOST_INFO);
  frame.src = url.href;
  element("pane").replaceChildren(heading, frame);
}

/** The button that hides and shows the pane; hidden it goes on running, as a shared runtime does. */
export function makePaneToggle(): void {
  const button = element<HTMLButtonElement>("pane-toggle");
  button.addEventListener("click", () => {
    const hidden = element("desk").classList.toggle("no-pane");
    button.setAttribute("aria-pressed", String(!hidden));
  });
}
