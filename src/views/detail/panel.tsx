import { X } from 'lucide-react';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { useI18n } from '../../i18n/react.tsx';
import { useServices } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { focusResults } from '../shared/focus-results.ts';
import { isTyping } from '../shared/is-typing.ts';
import { useIsPrinting } from '../shared/printing.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import styles from './detail.module.css';
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
  const { isEmbed } = useServices();
  // A modal dialog prints only what it shows, and takes the focus from the page around a frame.
  const isSheet = !useIsPrinting() && isPhone && !isEmbed;
  useReturnFocus(place, panel, isEmbed);
  useEscape(panel, onClose);
  useEffect(() => {
    // In a frame the focus is the page's around, until the reader comes into it.
    if (!isEmbed || document.hasFocus()) heading.current?.focus({ preventScroll: true });
    const scroller = panel.current ?? sheet.current;
    if (scroller) scroller.scrollTop = 0;
  }, [place, heading, isEmbed, isSheet]);

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
    <aside ref={panel} className={styles.panel} aria-label={label}>
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

/** Escape closes the panel from wherever one is not typing, and no card or dialog lies over the page. */
function useEscape(panel: RefObject<HTMLElement | null>, close: () => void) {
  const onKeyDown = useEffectEvent((press: KeyboardEvent) => {
    const { key, target, defaultPrevented } = press;
    if (key !== 'Escape' || defaultPrevented || panel.current === null || isTyping(target)) return;
    if (target instanceof Element && target.closest('[popover], dialog') !== null) return;
    close();
  });
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onKeyDown(press);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/**
 * On closing, the focus goes back to what was open where it stands on the page, else to what opened it,
 * else to the events. From elsewhere on the page, where a panel can be closed too, it does not move.
 */
function useReturnFocus(place: string, panel: RefObject<HTMLElement | null>, isEmbed: boolean) {
  const opener = useRef<Element>(null);
  const last = useRef(place);
  const isElsewhere = useRef(false);
  useEffect(() => {
    last.current = place;
  }, [place]);
  useLayoutEffect(() => {
    // Before the sheet opens, which takes the focus.
    opener.current = document.activeElement;
    return () => {
      isElsewhere.current = hasFocusOutside(panel); // before the panel goes, and what has the focus in it
    };
  }, [panel]);
  useEffect(() => {
    return () => {
      if (isElsewhere.current || (isEmbed && !document.hasFocus())) return;
      const marker = document.querySelector(`main ${last.current}`);
      const target = marker ?? opener.current;
      if (target instanceof HTMLElement && target.isConnected && target !== document.body)
        target.focus({ preventScroll: marker?.tagName !== 'A' });
      else focusResults();
    };
  }, [isEmbed]);
}

function hasFocusOutside({ current: panel }: RefObject<HTMLElement | null>): boolean {
  const { activeElement, body } = document;
  return panel !== null && activeElement !== body && !panel.contains(activeElement);
}
