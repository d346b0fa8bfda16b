import { useEffect, useRef } from 'react';
import { useI18n } from '../../i18n/react.tsx';
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return <dialog ref={dialog} aria-label={t('story.label')} onClose={onClose} />;
}
