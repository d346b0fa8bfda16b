import { encodeQR } from 'qr';
import { useShareWords } from '../../i18n/share.ts';
import styles from './share-dialog.module.css';

/** Characters of a link above which its code is too fine for the camera of a phone. */
const LONGEST = 900;

/** Modules of white around the code, which cameras need to find it. */
const QUIET = 4;

/** A link for the camera of a phone: dark on white in either theme. */
export function QrCode({ link }: { link: string }) {
  const t = useShareWords();
  if (link.length > LONGEST) return <p className={styles.hint}>{t('qr.tooLong')}</p>;
  const rows = encodeQR(link, 'raw', { ecc: 'low', border: QUIET });
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={t('qr.label')}
      shapeRendering="crispEdges"
    >
      <path className={styles.qrPaper} d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path className={styles.qrInk} d={rows.map(toPath).join('')} />
    </svg>
  );
}

/** The dark modules of a row, each a square of one unit. */
function toPath(row: readonly boolean[], y: number): string {
  return row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('');
}
