import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useI18n } from '../../i18n/react.tsx';
import controls from '../shared/controls.module.css';
import { useIsPrinting } from '../shared/printing.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import styles from './detail.module.css';
import { isOwn } from './is-own.ts';
import { Sheet } from './sheet.tsx';

type Props = {
  /** Says what is open. */
  readonly label: string;
  readonly title: string;
  /** Finds, among the results, what is open there: the focus returns to it. Another one is another thing. */
  readonly place: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
  /** What it is, in a word. */
  readonly kind: ReactNode;
  /** Ways to others of its kind. */
  readonly turns?: { readonly position: ReactNode; readonly steps: ReactNode };
  /** Why it is not among the others. */
  readonly elsewhere?: ReactNode;
  readonly children: ReactNode;
};

/** What is open, beside the results, or on a phone in a sheet over them. It takes the focus, and gives it back. */
export function Panel(props: Props) {
  const { label, title, place, heading, onClose, kind, turns, elsewhere, children } = props;
  const panel = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const isPhone = useMediaQuery(PHONE);
  const isSheet = !useIsPrinting() && isPhone; // a modal dialog prints only what it shows
  useReturnFocus(place);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const scroller = panel.current ?? sheet.current;
    if (scroller) scroller.scrollTop = 0;
  }, [place, heading, isSheet]);

  const close = <CloseButton onClose={onClose} />;
  const body = (
    <div className={styles.body}>
      {isSheet && elsewhere}
      {isSheet && kind}
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </div>
  );
  if (isSheet) {
    const start = (
      <>
        {turns?.steps}
        {turns?.position}
      </>
    );
    return (
      <Sheet ref={sheet} label={label} onClose={onClose} start={start} end={close}>
        {body}
      </Sheet>
    );
  }
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={label}
      onKeyDown={(press) => {
        if (press.key === 'Escape' && isOwn(press)) onClose();
      }}
    >
      <div className={styles.bar}>
        {kind}
        {turns?.position}
        {turns?.steps}
        {close}
        {elsewhere}
      </div>
      {body}
    </aside>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      className={controls.plain}
      aria-label={t('detail.close')}
      onClick={onClose}
    >
      <X size="1.125em" aria-hidden="true" />
    </button>
  );
}

/** On closing, the focus goes back to what was open where it stands on the page, else to what opened it. */
function useReturnFocus(place: string) {
  const opener = useRef<Element>(null);
  const last = useRef(place);
  useEffect(() => {
    last.current = place;
  }, [place]);
  // Before the sheet opens, which takes the focus.
  useLayoutEffect(() => {
    opener.current = document.activeElement;
  }, []);
  useEffect(() => {
    return () => {
      const marker = document.querySelector(`main ${last.current}`);
      const target = marker ?? opener.current;
      if (target instanceof HTMLElement) target.focus({ preventScroll: marker?.tagName !== 'A' });
    };
  }, []);
}
