/** What office.js asks of the host: the methodId of a message (docs/host-protocol.md §1). */
export const Method = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
} as const;

/** The id of an Execute message. */
export const Execute = {
  getSelectedData: 64,
  setSelectedData: 65,
  settingsLoad: 75,
  getFileProperties: 86,
  richApi: 93,
  commandFinished: 94,
  openBrowserWindow: 102,
} as const;

/** The id of a registration. */
export const Registration = {
  settingsChanged: 1,
  selectionChanged: 2,
  richApiMessage: 33,
  command: 39,
} as const;

/** Status codes of a reply. */
export const Status = {
  success: 0,
  coercionNotSupported: 1000,
  selectionNotSupported: 1001,
  dataTooLarge: 1008,
  cannotWriteToSelection: 2001,
  dataNotMatchSelection: 2002,
  invalidFormat: 2006,
  notSupported: 5000,
  internalError: 5001,
  cellEditMode: 5004,
} as const;
