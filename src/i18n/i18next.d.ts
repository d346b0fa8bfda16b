import 'i18next';
import type exports from './locales/export/fr.json';
import type fr from './locales/fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr; export: typeof exports };
    returnNull: false;
  }
}
