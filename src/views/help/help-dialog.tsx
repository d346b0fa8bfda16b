import { useHelpWords } from '../../i18n/help.ts';
import { useI18n } from '../../i18n/react.tsx';
import controls from '../shared/controls.module.css';
import { Dialog } from '../shared/dialog.tsx';
import styles from './help-dialog.module.css';
import { SHORTCUTS } from './shortcuts.ts';
import { useShifted } from './use-shifted.ts';

type Key = (typeof SHORTCUTS)[number]['shortcuts'][number]['keys'][number];

/** The keyboard shortcuts, by where they work. Closing gives the focus back to where it was. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const words = useHelpWords();
  const isShifted = useShifted();
  return (
    <Dialog
      heading={t('help.title')}
      closeLabel={words('close')}
      className={styles.dialog}
      onClose={onClose}
    >
      <div className={styles.groups}>
        {SHORTCUTS.map(({ where, shortcuts }) => (
          <section key={where}>
            <h3 className={controls.heading}>{words(`${where}.title`)}</h3>
            <dl>
              {shortcuts.map(({ does, keys }) => (
                <div key={does} className={styles.shortcut}>
                  <dt>{words(does)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <KeyCap
                        key={key.name}
                        of={key}
                        hasShift={key.types !== undefined && isShifted(key.types)}
                      />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{words('note')}</p>
    </Dialog>
  );
}

/** A key by the sign on it, which is read out by its name. */
function KeyCap({ of: { name, sign }, hasShift }: { of: Key; hasShift: boolean }) {
  const words = useHelpWords();
  const spoken = words(`keys.${name}`);
  return (
    <span className={styles.key}>
      {hasShift && <kbd>{words('keys.shift')}</kbd>}
      <kbd>
        {sign === undefined ? (
          spoken
        ) : (
          <>
            <span aria-hidden="true">{sign}</span>
            <span className={controls.hidden}>{spoken}</span>
          </>
        )}
      </kbd>
    </span>
  );
}
