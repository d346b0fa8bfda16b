import 'i18next';
import type commitments from './locales/commitments.fr.json';
import type exports from './locales/export.fr.json';
import type help from './locales/help.fr.json';
import type fr from './locales/fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof fr;
      commitments: typeof commitments;
      export: typeof exports;
      help: typeof help;
    };
    returnNull: false;
  }
}
