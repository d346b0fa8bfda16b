import { useEffect, type MouseEvent, type ReactNode } from 'react';
import { useI18n } from '../i18n/react.tsx';
import { useActions, useAppState, useSelected, useServices } from '../store/react.ts';
import { FilterDrawer } from '../views/filters/filter-drawer.tsx';
import { ResultBar } from '../views/filters/result-bar.tsx';
import { Header } from '../views/header/header.tsx';
import { ListView } from '../views/list/list-view.tsx';
import { CopyLinkButton } from '../views/share/copy-link-button.tsx';
import { Suggestions } from '../views/suggestions/suggestions.tsx';
import controls from '../views/shared/controls.module.css';
import { focusPart, RESULTS_ID } from '../views/shared/focus-results.ts';
import { NARROW, PHONE, useMediaQuery } from '../views/shared/use-media-query.ts';
import type { LoadTimeline } from '../views/timeline/load-vis-timeline.ts';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { Export, Share } from './dialogs.tsx';
import { Footer } from './footer.tsx';
import {
  BandPanel,
  CommitmentPanel,
  CommitmentsView,
  DetailPanel,
  DriftNotice,
  EmbedFooter,
  EmbedHeader,
  EmptyResult,
  EventActions,
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
import { useKeptFocus } from './use-kept-focus.ts';

const FILTERS_ID = 'filters';

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
  const view = useAppState((state) => state.view);
  const isStory = view === 'story';
  const selected = useSelected('selectOpenEvent');
  const chosen = useAppState((state) => state.commitment);
  const openEvent = isStory ? undefined : selected;
  const band = useAppState((state) => state.band);
  const openBand = isStory ? undefined : band;
  const openCommitment = isStory ? undefined : chosen;
  const isOpen = [openEvent, openBand, openCommitment].some((open) => open !== undefined);
  const hasDrawer = isPhone || isStory || (isNarrow && isOpen);
  const hasPanel = !hasDrawer && !isEmbed;
  const hasOverview = !isStory && !isEmbed;
  const isCovered = isEmbed && isPhone && isOpen;
  const { printing, print } = usePrinting();
  useDocument();
  useFolded();
  useKeptFocus();
  return (
    <div className={styles.app} data-embed={isEmbed || undefined}>
      <SkipLink to={RESULTS_ID}>{t('skip.results')}</SkipLink>
      {hasPanel && <SkipLink to={FILTERS_ID}>{t('skip.filters')}</SkipLink>}
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
            <Export />
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
        data-open={isOpen || undefined}
        data-story={isStory || undefined}
      >
        {hasPanel && (
          <div className={styles.filters}>
            <Guarded>
              <FilterPanel id={FILTERS_ID} />
            </Guarded>
          </div>
        )}
        <main id={RESULTS_ID} className={styles.main} tabIndex={-1} inert={isCovered}>
          <div className={styles.resultLine}>
            <ResultBar />
            {!isStory && !isEmbed && view !== 'commitments' && <Suggestions />}
          </div>
          {isPhone && hasOverview && <Overview />}
          <Guarded>
            <Results loadTimeline={loadTimeline} />
          </Guarded>
          {!isPhone && hasOverview && <Overview />}
        </main>
        {openCommitment !== undefined && (
          <Guarded>
            <CommitmentPanel id={openCommitment}>
              <CopyLinkButton />
            </CommitmentPanel>
          </Guarded>
        )}
        {openEvent !== undefined && (
          <Guarded>
            <DetailPanel event={openEvent}>
              <CopyLinkButton />
              {isPhone && !isEmbed && <Share isPrimary={false} />}
              {!isEmbed && <EventActions event={openEvent} />}
            </DetailPanel>
          </Guarded>
        )}
        {openBand !== undefined && (
          <Guarded>
            <BandPanel id={openBand}>
              <CopyLinkButton />
            </BandPanel>
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

/** Leads the keyboard past what stands before a part of the page. No step of the history, and nothing in the address. */
function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  const onClick = (click: MouseEvent) => {
    click.preventDefault();
    focusPart(to);
  };
  return (
    <a className={styles.skip} href={`#${to}`} onClick={onClick}>
      {children}
    </a>
  );
}

function Results({ loadTimeline }: { loadTimeline: LoadTimeline | undefined }) {
  const view = useAppState((state) => state.view);
  const isEmpty = useSelected('selectResult').visible.length === 0;
  if (view === 'commitments') return <CommitmentsView />;
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
  const event = useSelected('selectOpenEvent');
  const band = useAppState(({ record, band }) => record?.bands.find(({ id }) => id === band));
  const title = (event ?? band)?.title[lang];
  useEffect(() => {
    const page = document.documentElement;
    if (page.lang !== lang) page.lang = lang; // told again, the browser would look at all its styles again
    document.title = title === undefined ? t('app.title') : t('app.eventTitle', { title });
  }, [lang, t, title]);
  useEffect(() => {
    if (scheme === 'system') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
    keepScheme(scheme);
  }, [scheme]);
}
