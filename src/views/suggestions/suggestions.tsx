import { useState, type MouseEvent } from 'react';
import { useI18n } from '../../i18n/react.tsx';
import {
  useActions,
  useAppState,
  useDataset,
  useHref,
  useSelected,
  useServices,
} from '../../store/react.ts';
import { DismissButton } from '../shared/dismiss-button.tsx';
import { focusResults } from '../shared/focus-results.ts';
import { isPlainClick } from '../shared/is-plain-click.ts';
import { keep, readKept } from '../shared/storage.ts';
import { toSuggestedViews } from './suggested-views.ts';
import styles from './suggestions.module.css';

const KEY = 'frise-sahel:suggestions';

/** For who does not know yet what to look for: a few views, as links, until a filter is set or they are sent away. */
export function Suggestions() {
  const { t } = useI18n();
  const href = useHref();
  const dataset = useDataset();
  const { permalinks } = useServices();
  const { openLink } = useActions();
  const hasFilters = useSelected('selectActiveFilters').length > 0;
  const hasEvent = useAppState(({ event }) => event !== undefined);
  const [isDismissed, setDismissed] = useState(() => readKept(KEY) !== null);
  const views = toSuggestedViews(dataset, permalinks.defaults);
  if (isDismissed || hasFilters || hasEvent || views.length === 0) return null;

  const onClick = (click: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    focusResults(); // the link goes
    openLink(permalinks.parse(click.currentTarget).state);
  };
  return (
    <nav className={styles.suggestions} aria-label={t('suggestions.label')}>
      <p aria-hidden="true">{t('suggestions.try')}</p>
      <ul>
        {views.map(({ id, view }) => (
          <li key={id}>
            <a href={href(view)} onClick={onClick}>
              {t(`suggestions.views.${id}`)}
            </a>
          </li>
        ))}
      </ul>
      <DismissButton
        label={t('suggestions.dismiss')}
        size="0.875em"
        onDismiss={() => {
          setDismissed(true);
          keep(KEY, 'dismissed');
        }}
      />
    </nav>
  );
}
