import { useId, type ReactNode } from 'react';
import { formatDay } from '../domain/dates/format-edtf.ts';
import { toIndexPath } from '../domain/pages/site.ts';
import { COLOR_SCHEMES } from '../domain/permalink/view-state.ts';
import { useI18n } from '../i18n/react.tsx';
import { useActions, useAppState, useDataset } from '../store/react.ts';
import controls from '../views/shared/controls.module.css';
import styles from './app.module.css';
import { Help, Method } from './dialogs.tsx';

/** What the data are; `children` are the actions that stand beside it. */
export function Footer({ children }: { children?: ReactNode }) {
  const { t, lang } = useI18n();
  const { until, version } = useDataset();
  const scheme = useAppState((state) => state.scheme);
  const { setScheme } = useActions();
  const id = useId();
  return (
    <footer className={styles.footer}>
      <p>
        {t('footer.until', { date: formatDay(until, lang) })}
        {version !== undefined && ` · ${t('footer.version', { version })}`}
      </p>
      <p>{t('footer.license')}</p>
      <a className={controls.link} href={import.meta.env.BASE_URL + toIndexPath(lang)}>
        {t('print.everything')}
      </a>
      <Method />
      {children}
      <Help />
      <p className={styles.scheme}>
        <label htmlFor={id}>{t('footer.scheme')}</label>
        <select
          id={id}
          className={controls.select}
          value={scheme}
          onChange={(change) => {
            const next = COLOR_SCHEMES.find((value) => value === change.target.value);
            if (next !== undefined) setScheme(next);
          }}
        >
          {COLOR_SCHEMES.map((value) => (
            <option key={value} value={value}>
              {t(`footer.schemes.${value}`)}
            </option>
          ))}
        </select>
      </p>
    </footer>
  );
}
