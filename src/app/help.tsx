import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/react.tsx';
import controls from '../views/shared/controls.module.css';
import { isTyping } from '../views/shared/is-typing.ts';
import { HelpDialog } from './lazy-views.tsx';

/** The way to the keyboard shortcuts: a button, and the question mark. */
export function Help() {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key !== '?' || press.ctrlKey || press.metaKey || isTyping(press.target)) return;
      press.preventDefault(); // some browsers search the page at a character
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className={controls.icon}
        aria-label={t('help.title')}
        title={t('help.title')}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {isOpen && <HelpDialog onClose={() => setOpen(false)} />}
    </>
  );
}
