import 'i18next';
import type band from './locales/band.fr.json';
import type commitments from './locales/commitments.fr.json';
import type empty from './locales/empty.fr.json';
import type exports from './locales/export.fr.json';
import type help from './locales/help.fr.json';
import type actor from './locales/actor.fr.json';
import type legend from './locales/legend.fr.json';
import type method from './locales/method.fr.json';
import type offline from './locales/offline.fr.json';
import type overview from './locales/overview.fr.json';
import type pages from './locales/pages.fr.json';
import type fr from './locales/fr.json';
import type print from './locales/print.fr.json';
import type share from './locales/share.fr.json';
import type story from './locales/story.fr.json';
import type timeline from './locales/timeline.fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof fr;
      band: typeof band;
      commitments: typeof commitments;
      empty: typeof empty;
      export: typeof exports;
      help: typeof help;
      actor: typeof actor;
      legend: typeof legend;
      method: typeof method;
      offline: typeof offline;
      overview: typeof overview;
      pages: typeof pages;
      print: typeof print;
      share: typeof share;
      story: typeof story;
      timeline: typeof timeline;
    };
    returnNull: false;
  }
}
