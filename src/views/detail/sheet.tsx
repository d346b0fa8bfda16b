import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useI18n } from '../../i18n/react.tsx';
import { isOwn } from './is-own.ts';
import { listenToDrag } from './sheet-drag.ts';
import type { SheetRest } from './sheet-rest.ts';
import styles from './sheet.module.css';

type Props = {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly label: string;
  readonly onClose: () => void;
  /** What stands in the bar at either side of the handle. */
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly children: ReactNode;
};

/**
 * On a phone, what lies over the page from its lower edge. A modal dialog: it covers what it belongs
 * to, so that a screen reader must not wander behind it, and the browser keeps the focus in it.
 */
export function Sheet({ ref, label, onClose, start, end, children }: Props) {
  const { t } = useI18n();
  const [size, setSize] = useState<Exclude<SheetRest, 'closed'>>('peek');
  const id = useId();
  const isScrimPressed = useRef(false);
  const isFull = size === 'full';
  const onRest = useEffectEvent((rest: SheetRest) => {
    if (rest === 'closed') onClose();
    else setSize(rest);
  });
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    if (!dialog.open) dialog.showModal();
    return listenToDrag(dialog, onRest);
  }, [ref]);
  return (
    <dialog
      ref={ref}
      id={id}
      className={styles.sheet}
      data-size={size}
      aria-label={label}
      onClose={(close) => {
        if (close.target === close.currentTarget) onClose();
      }}
      onKeyDown={(press) => {
        if (press.key === 'Escape' && isOwn(press)) onClose();
      }}
      onPointerDown={(press) => {
        isScrimPressed.current = isOnScrim(press);
      }}
      onClick={(click) => {
        // Not for a pointer that was pressed on a text and let go above it.
        if (isScrimPressed.current && isOnScrim(click)) onClose();
      }}
    >
      <div className={styles.bar} data-handle="">
        <div className={styles.start}>{start}</div>
        <button
          type="button"
          className={styles.grip}
          aria-controls={id}
          aria-expanded={isFull}
          aria-label={t('detail.fullHeight')}
          onClick={() => setSize(isFull ? 'peek' : 'full')}
        />
        <div className={styles.end}>{end}</div>
      </div>
      {children}
    </dialog>
  );
}

/** The scrim is the dialog's, and the sheet fills the dialog: what is met above it is the scrim. */
function isOnScrim({ target, currentTarget, clientY }: MouseEvent<HTMLElement>): boolean {
  return target === currentTarget && clientY < currentTarget.getBoundingClientRect().top;
}
