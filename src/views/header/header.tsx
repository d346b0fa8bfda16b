import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { toCivilDate } from '../../domain/dates/day.ts';
import { LOCALES } from '../../domain/locale.ts';
import { VIEWS } from '../../domain/permalink/view-state.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Segmented } from '../shared/segmented.tsx';
import styles from './header.module.css';

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

function SearchBox() {
  const { t } = useI18n();
  const query = useAppState((state) => state.q);
  const { setQuery } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      if (domEvent.key !== '/' || isTyping(domEvent.target)) return;
      domEvent.preventDefault(); // or the slash would be typed
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <search className={styles.search}>
      <Search className={styles.searchIcon} size="1em" aria-hidden="true" />
      <label className={controls.hidden} htmlFor={id}>
        {t('header.search')}
      </label>
      <input
        ref={input}
        id={id}
        className={styles.searchInput}
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t('header.searchPlaceholder')}
        value={query}
        onChange={(change) => setQuery(change.target.value)}
        onKeyDown={(press) => {
          if (press.key === 'Escape') setQuery('');
        }}
      />
      {query === '' ? (
        <kbd className={styles.shortcut} aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('header.clearSearch')}
          onClick={() => {
            setQuery('');
            input.current?.focus();
          }}
        >
          <X size="1em" aria-hidden="true" />
        </button>
      )}
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
