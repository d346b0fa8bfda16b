import { toNames } from '../../domain/events/evidence.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import sections from './detail.module.css';
import styles from './positions.module.css';

/** What each side holds, side by side, in our words and by whose account. */
export function Positions({ detail }: { detail: LoadedDetail }) {
  const { t, lang } = useI18n();
  const { actors } = useDataset();
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name[lang] ?? id;
  return (
    <section className={sections.section}>
      <h3 className={controls.heading}>{t('detail.positions')}</h3>
      <dl className={styles.positions}>
        {detail.positions.map(({ actor, text, evidence }) => (
          <div key={actor} className={styles.position}>
            <dt>{nameOf(actor)}</dt>
            <dd>{text[lang]}</dd>
            <dd className={styles.account}>
              {t('detail.accordingTo', {
                names: toNames(evidence, detail.evidence, t('detail.unknownPublisher')).join(', '),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
