import 'i18next';
import type fr from './locales/fr.json';
import type share from './locales/share.fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr; share: typeof share };
    returnNull: false;
  }
}
