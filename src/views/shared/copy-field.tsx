import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useShareWords } from '../../i18n/share.ts';
import controls from './controls.module.css';
import styles from './copy-field.module.css';
import { useCopy } from './use-copy.ts';

type Props = {
  readonly label: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly lines?: number;
  /** Why the text is to be copied by hand, where something else was refused than copying. */
  readonly refused?: string | undefined;
  /** What stands beside the button. */
  readonly children?: ReactNode;
};

/** A text to copy, by a button or, where the browser refuses, by hand: it is selected then. */
export function CopyField({ label, copyLabel, text, lines = 1, refused, children }: Props) {
  const t = useShareWords();
  const { outcome, copy } = useCopy();
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const isCopied = outcome === 'copied';
  const why = outcome === 'refused' ? t('refused') : refused;
  useEffect(() => {
    if (why === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [why]);
  const Icon = isCopied ? Check : Copy;
  return (
    <>
      <textarea
        ref={field}
        className={styles.text}
        rows={lines}
        aria-label={label}
        aria-describedby={why === undefined ? undefined : hintId}
        readOnly
        spellCheck={false}
        value={text}
        onFocus={(focus) => focus.target.select()}
      />
      {why !== undefined && (
        <p id={hintId} className={styles.refused} role="alert">
          {why}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="button" className={controls.primary} onClick={() => void copy(text)}>
          <Icon size="1em" aria-hidden="true" />
          <span aria-live="polite">{isCopied ? t('copied') : copyLabel}</span>
        </button>
        {children}
      </div>
    </>
  );
}
