import { useEffect, useRef } from 'react';
import { useExportWords } from '../../i18n/export.ts';
import styles from './export-dialog.module.css';
import type { Progress } from './use-export.ts';

/** What has become of the last export, and how far one is that takes its time. */
export function Outcome({ progress, total }: { progress: Progress; total: number }) {
  const tExport = useExportWords();
  const isSlow = progress.kind === 'preparing' && progress.isSlow;
  return (
    <div className={styles.outcome}>
      <p role="status">{useNews(progress, total)}</p>
      {isSlow && <progress aria-label={tExport('title')} max={total} value={progress.done} />}
      {progress.kind === 'by hand' && (
        <ByHand
          key={progress.text}
          label={tExport('byHandLabel', { format: tExport(`formats.${progress.format}`) })}
          text={progress.text}
        />
      )}
    </div>
  );
}

function useNews(progress: Progress, total: number): string {
  const tExport = useExportWords();
  switch (progress.kind) {
    case 'idle':
      return '';
    case 'preparing':
      return progress.isSlow ? tExport('preparing', { done: progress.done, total }) : '';
    case 'downloaded':
      return tExport('downloaded', { file: progress.file });
    case 'copied':
      return tExport('copied', { format: tExport(`formats.${progress.format}`) });
    case 'refused':
      return tExport('pictureRefused');
    case 'failed':
      return tExport('failed');
    case 'by hand':
      return tExport('byHand');
  }
}

/** The text, ready to be copied. */
function ByHand({ label, text }: { label: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <textarea ref={field} className={styles.byHand} aria-label={label} readOnly value={text} />
  );
}
