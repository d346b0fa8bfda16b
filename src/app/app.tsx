import { useEffect, type ReactNode } from 'react';
import { useI18n } from '../i18n/react.tsx';
import { useActions, useAppState, useSelected, useServices } from '../store/react.ts';
import { EmptyResult } from '../views/filters/empty-result.tsx';
import { FilterDrawer } from '../views/filters/filter-drawer.tsx';
import { ResultBar } from '../views/filters/result-bar.tsx';
import { Header } from '../views/header/header.tsx';
import { ListView } from '../views/list/list-view.tsx';
import { CopyLinkButton } from '../views/share/copy-link-button.tsx';
import { Suggestions } from '../views/suggestions/suggestions.tsx';
import controls from '../views/shared/controls.module.css';
import { RESULTS_ID } from '../views/shared/focus-results.ts';
import { NARROW, PHONE, useMediaQuery } from '../views/shared/use-media-query.ts';
import type { LoadTimeline } from '../views/timeline/use-timeline.ts';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import {
  DetailPanel,
  DriftNotice,
  EmbedFooter,
  EmbedHeader,
  FilterPanel,
  Overview,
  PrintView,
  Story,
  TimelineView,
} from './lazy-views.tsx';
import { Notices } from './notices.tsx';
import { PrintFailure, usePrinting } from './printing.tsx';
import { keepFolded, keepScheme } from './reader.ts';
import type { Services } from './services.ts';
import { Share } from './share.tsx';

type Props = Omit<Services, 'services'> & {
  /** Where the timeline's drawing comes from; tests without a real browser bring their own. */
  readonly loadTimeline?: LoadTimeline;
};

/** The page: header, filters, the events in one view, and the open event beside them. In a frame, the last two. */
export function App({ notices, former, loadTimeline }: Props) {
  const { t } = useI18n();
  const { isEmbed } = useServices();
  const isPhone = useMediaQuery(PHONE);
  const isNarrow = useMediaQuery(NARROW);
  // The story has the whole width: it is itself the open event, and the filters fold away.
  const isStory = useAppState((state) => state.view === 'story');
  const selected = useSelected('selectOpenEvent');
  const openEvent = isStory ? undefined : selected;
  const hasDrawer = isPhone || isStory || (isNarrow && openEvent !== undefined);
  const hasPanel = !hasDrawer && !isEmbed;
  const hasOverview = !isStory && !isEmbed;
  const isCovered = isEmbed && isPhone && openEvent !== undefined;
  const { printing, print } = usePrinting();
  useDocument();
  useFolded();
  return (
    <div className={styles.app} data-embed={isEmbed || undefined}>
      <a className={styles.skip} href={`#${RESULTS_ID}`}>
        {t('skip.results')}
      </a>
      {hasPanel && (
        <a className={styles.skip} href="#filters">
          {t('skip.filters')}
        </a>
      )}
      {isEmbed ? (
        <EmbedHeader madeWith={former?.version} />
      ) : (
        <>
          <Header>
            {hasDrawer && (
              <FilterDrawer>
                <FilterPanel />
              </FilterDrawer>
            )}
            {!isPhone && <CopyLinkButton isPrimary />}
            <Share isPrimary={isPhone} />
          </Header>
          <Notices notices={notices} />
          {former !== undefined && (
            <ErrorBoundary resetKey={former} fallback={null}>
              <DriftNotice former={former} />
            </ErrorBoundary>
          )}
        </>
      )}
      <div
        className={styles.columns}
        data-open={openEvent !== undefined || undefined}
        data-story={isStory || undefined}
      >
        {hasPanel && (
          <div className={styles.filters}>
            <Guarded>
              <FilterPanel id="filters" />
            </Guarded>
          </div>
        )}
        <main id={RESULTS_ID} className={styles.main} tabIndex={-1} inert={isCovered}>
          <div className={styles.resultLine}>
            <ResultBar />
            {!isStory && !isEmbed && <Suggestions />}
          </div>
          {isPhone && hasOverview && <Overview />}
          <Guarded>
            <Results loadTimeline={loadTimeline} />
          </Guarded>
          {!isPhone && hasOverview && <Overview />}
        </main>
        {openEvent !== undefined && (
          <Guarded>
            <DetailPanel event={openEvent}>
              <CopyLinkButton />
            </DetailPanel>
          </Guarded>
        )}
      </div>
      {isEmbed ? (
        <EmbedFooter />
      ) : (
        <Footer>
          <button type="button" className={controls.link} onClick={print}>
            {t('print.button')}
          </button>
        </Footer>
      )}
      {printing !== undefined && (
        <ErrorBoundary resetKey={printing} fallback={<PrintFailure />}>
          <PrintView withSources={printing === 'asked'} />
        </ErrorBoundary>
      )}
    </div>
  );
}

function Results({ loadTimeline }: { loadTimeline: LoadTimeline | undefined }) {
  const view = useAppState((state) => state.view);
  const isEmpty = useSelected('selectResult').visible.length === 0;
  if (view === 'story') return isEmpty ? <EmptyResult /> : <Story />;
  if (view === 'list') return isEmpty ? <EmptyResult /> : <ListView />;
  return <TimelineView loadTimeline={loadTimeline}>{isEmpty && <EmptyResult />}</TimelineView>;
}

/** A part of the page that may fail without the rest. */
function Guarded({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  // Any other choice may mend what failed, so each is worth a try.
  const state = useAppState((state) => state);
  const { resetView } = useActions();
  const fallback = (
    <div className={styles.failed} role="alert">
      <p>
        <b>{t('error.title')}</b>
      </p>
      <p>{t('error.body')}</p>
      <button type="button" className={controls.button} onClick={resetView}>
        {t('error.reset')}
      </button>
    </div>
  );
  return (
    <ErrorBoundary resetKey={state} fallback={fallback}>
      {children}
    </ErrorBoundary>
  );
}

/** What is folded outlasts the page. */
function useFolded() {
  const folded = useAppState((state) => state.folded);
  useEffect(() => keepFolded(folded), [folded]);
}

/** What stands outside the page's body: its title, language and colours. */
function useDocument() {
  const { t, lang } = useI18n();
  const scheme = useAppState((state) => state.scheme);
  const title = useSelected('selectOpenEvent')?.title[lang];
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = title === undefined ? t('app.title') : t('app.eventTitle', { title });
  }, [lang, t, title]);
  useEffect(() => {
    if (scheme === 'system') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
    keepScheme(scheme);
  }, [scheme]);
}
