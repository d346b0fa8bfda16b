import 'i18next';
import type commitments from './locales/commitments.fr.json';
import type fr from './locales/fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr; commitments: typeof commitments };
    returnNull: false;
  }
}
