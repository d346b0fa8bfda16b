import type { ReactNode } from 'react';
import { toCivilDate } from '../../domain/dates/day.ts';
import { LOCALES } from '../../domain/locale.ts';
import { VIEWS } from '../../domain/permalink/view-state.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset } from '../../store/react.ts';
import { Segmented } from '../shared/segmented.tsx';
import styles from './header.module.css';
import { SearchBox } from './search-box.tsx';

const LANGUAGE_NAMES = { fr: 'Français', en: 'English' };

/** Name, search, view and language; `children` are the actions that stand beside them. */
export function Header({ children }: { children: ReactNode }) {
  const { t, lang } = useI18n();
  const { extent, until } = useDataset();
  const view = useAppState((state) => state.view);
  const { setView, setLang } = useActions();
  const years = { from: toCivilDate(extent.from).year, to: toCivilDate(until).year };
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1 className={styles.name}>{t('app.name')}</h1>
        <p className={styles.tagline}>{t('app.tagline', years)}</p>
      </div>
      <SearchBox />
      <Segmented
        className={styles.views}
        legend={t('header.view')}
        options={VIEWS.map((value) => ({ value, label: t(`header.views.${value}`) }))}
        value={view}
        onChange={setView}
      />
      <Segmented
        className={styles.languages}
        legend={t('header.lang')}
        options={LOCALES.map((value) => ({
          value,
          label: value.toUpperCase(),
          lang: value,
          name: LANGUAGE_NAMES[value],
        }))}
        value={lang}
        onChange={setLang}
      />
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
