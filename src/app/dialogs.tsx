import { Download, Share2 } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType, type ReactNode, type Ref } from 'react';
import { toMethodPath } from '../domain/pages/site.ts';
import { useI18n } from '../i18n/react.tsx';
import controls from '../views/shared/controls.module.css';
import { isPlainClick } from '../views/shared/is-plain-click.ts';
import { isTyping } from '../views/shared/is-typing.ts';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpDialog, PresentExport, PresentMethod, PresentShare } from './lazy-views.tsx';

type Props = {
  /** Comes in a chunk of its own. */
  readonly Dialog: ComponentType<{ readonly onClose: () => void }>;
  readonly label: string;
  readonly className: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

/** A dialog, once it is opened. Where it does not arrive the page says so, and the next press tries again. */
function useDialog(Dialog: Props['Dialog']): readonly [open: () => void, dialog: ReactNode] {
  const { t } = useI18n();
  const [opening, setOpening] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpening(opening + 1);
    setOpen(true);
  };
  return [
    open,
    isOpen && (
      <ErrorBoundary
        resetKey={opening}
        fallback={
          <p className={styles.printing} role="alert">
            {t('error.load')}
          </p>
        }
      >
        <Dialog onClose={() => setOpen(false)} />
      </ErrorBoundary>
    ),
  ];
}

/** A button that opens a dialog. */
function DialogButton({ Dialog, label, className, ref, children }: Props) {
  const [open, dialog] = useDialog(Dialog);
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        onClick={open}
      >
        {children}
      </button>
      {dialog}
    </>
  );
}

/** The way to the account of the method: a link to its page, which opens it here. */
export function Method() {
  const { t, lang } = useI18n();
  const [open, dialog] = useDialog(PresentMethod);
  return (
    <>
      <a
        className={controls.link}
        href={import.meta.env.BASE_URL + toMethodPath(lang)}
        onClick={(click) => {
          if (!isPlainClick(click)) return;
          click.preventDefault();
          open();
        }}
      >
        {t('footer.method')}
      </a>
      {dialog}
    </>
  );
}

/** The way to take the present view away. */
export function Export() {
  const { t } = useI18n();
  return (
    <DialogButton Dialog={PresentExport} label={t('header.export')} className={controls.button}>
      <Download size="1em" aria-hidden="true" />
      <span className={styles.word}>{t('header.export')}</span>
    </DialogButton>
  );
}

/** The way to every other way to hand on the view than copying its link. */
export function Share({ isPrimary }: { isPrimary: boolean }) {
  const { t } = useI18n();
  return (
    <DialogButton
      Dialog={PresentShare}
      label={t('header.share')}
      className={`${controls[isPrimary ? 'primary' : 'button'] ?? ''} ${styles.share ?? ''}`}
    >
      <Share2 size="1em" aria-hidden="true" />
    </DialogButton>
  );
}

/** The way to the keyboard shortcuts: a button, and the question mark. */
export function Help() {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key !== '?' || press.ctrlKey || press.metaKey || isTyping(press.target)) return;
      press.preventDefault(); // some browsers search the page at a character
      button.current?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <DialogButton
      ref={button}
      Dialog={HelpDialog}
      label={t('help.title')}
      className={controls.icon}
    >
      ?
    </DialogButton>
  );
}
