import type { I18n } from '../i18n/i18n.ts';
import type { AppStore } from '../store/app-store.ts';

/** The store's language is the truth; the interface follows it, and only when it changes. */
export async function followLanguage(store: AppStore, i18n: I18n) {
  store.subscribe(({ lang }, before) => {
    if (lang !== before.lang) void i18n.changeLanguage(lang);
  });
  await i18n.changeLanguage(store.getState().lang);
}
