import { useEffect, useId, useRef, useState } from 'react';
import { formatDay } from '../../domain/dates/format-edtf.ts';
import { parseWords } from '../../domain/dates/parse-words.ts';
import type { Edge } from '../../domain/timeline/overview.ts';
import { useOverviewWords } from '../../i18n/overview.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useSelected } from '../../store/react.ts';
import styles from './overview.module.css';

type Props = {
  readonly edge: Edge;
  readonly isTyping: boolean;
  readonly onTyping: (isTyping: boolean) => void;
};

/** The date of one end of the window; pressed, it lets one type another: “août 2020”, “2020-08”, “2020”. */
export function EdgeLabel({ edge, isTyping, onTyping }: Props) {
  const { lang } = useI18n();
  const words = useOverviewWords();
  const window = useSelected('selectWindow');
  const button = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  useEffect(() => {
    if (wasTyping.current && !isTyping) button.current?.focus();
    wasTyping.current = isTyping;
  }, [isTyping]);
  if (isTyping) return <DateInput edge={edge} onDone={() => onTyping(false)} />;
  const date = formatDay(window[edge], lang, 'short');
  return (
    <button
      ref={button}
      type="button"
      className={styles.end}
      aria-label={words(`type.${edge}`, { date: formatDay(window[edge], lang) })}
      onClick={() => onTyping(true)}
    >
      {date}
    </button>
  );
}

function DateInput({ edge, onDone }: { edge: Edge; onDone: () => void }) {
  const { lang } = useI18n();
  const words = useOverviewWords();
  const window = useSelected('selectWindow');
  const { panTo } = useActions();
  const [text, setText] = useState(() => formatDay(window[edge], lang, 'short'));
  const [isWrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const errorId = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const submit = () => {
    const days = parseWords(text);
    if (days === undefined) {
      setWrong(true);
      return;
    }
    const [first, last] = days;
    // An end typed past the other one takes it along: the reader has said where to look.
    panTo(
      edge === 'from'
        ? { from: first, to: Math.max(window.to, last) }
        : { from: Math.min(window.from, first), to: last },
    );
    onDone();
  };
  return (
    <form
      className={styles.typing}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        ref={input}
        className={styles.input}
        value={text}
        aria-label={words(edge)}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? errorId : undefined}
        autoComplete="off"
        onChange={(change) => {
          setText(change.target.value);
          setWrong(false);
        }}
        onBlur={onDone}
        onKeyDown={(press) => {
          press.stopPropagation();
          if (press.key === 'Escape') onDone();
        }}
      />
      {isWrong && (
        <span id={errorId} role="alert" className={styles.error}>
          {words('wrong')}
        </span>
      )}
    </form>
  );
}
