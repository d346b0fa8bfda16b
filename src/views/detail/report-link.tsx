import { useI18n } from '../../i18n/react.tsx';
import controls from '../shared/controls.module.css';
import { toReportHref } from './report-href.ts';

/** To the editors, where the build was given their address (VITE_REPORT_URL). */
export function ReportLink({ eventId }: { eventId: string }) {
  const { t } = useI18n();
  const address = import.meta.env.VITE_REPORT_URL;
  const href = toReportHref(address, eventId, t('detail.reportSubject', { id: eventId }));
  if (href === undefined) return null;
  return (
    <a className={controls.button} href={href} target="_blank" rel="noreferrer">
      {t('detail.report')}
    </a>
  );
}
