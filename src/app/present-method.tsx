import { toReleaseNotes } from '../domain/events/releases.ts';
import { useI18n } from '../i18n/react.tsx';
import { useMethodWords } from '../i18n/method.ts';
import { useServices } from '../store/react.ts';
import { toReportHref } from '../views/detail/report-href.ts';
import { MethodDialog } from '../views/method/method-dialog.tsx';

/** The account of the method, told from what the build has counted. */
export function PresentMethod({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const words = useMethodWords();
  const { dataset, fetchFigures, fetchHistory } = useServices();
  const href = toReportHref(import.meta.env.VITE_REPORT_URL, undefined, words('subject'));
  return (
    <MethodDialog
      report={href === undefined ? undefined : { href, text: t('detail.report') }}
      load={async () => {
        const [figures, history] = await Promise.all([fetchFigures(), fetchHistory()]);
        return { figures, releases: toReleaseNotes(dataset, history, figures.firstRelease) };
      }}
      onClose={onClose}
    />
  );
}
