type Saving = { readonly connection?: { readonly saveData?: boolean } };

/** Whether the app may be kept on this device: the browser can, and its reader is not saving data. */
export function mayKeep(navigator: Partial<Pick<Navigator, 'serviceWorker'>> & Saving): boolean {
  return navigator.serviceWorker !== undefined && navigator.connection?.saveData !== true;
}
