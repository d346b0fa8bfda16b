import { toNames } from '../../domain/events/evidence.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import controls from '../shared/controls.module.css';
import { DisagreementMark } from '../shared/disagreement-mark.tsx';
import styles from './detail.module.css';

type Claim = LoadedDetail['disagreements'][number]['claims'][number];

/** Point by point, what each source claims, which claim this record follows, and why. */
export function Disagreements({ detail }: { detail: LoadedDetail }) {
  const { t, lang } = useI18n();
  return (
    <section className={styles.section}>
      <h3 className={controls.heading}>
        <DisagreementMark /> {t('detail.disagree')}
      </h3>
      <ul className={styles.disagreements}>
        {detail.disagreements.map(({ field, claims, kept, why }, index) => (
          <li key={index}>
            <h4 className={styles.field}>{t(`detail.fields.${field}`)}</h4>
            <dl className={styles.claims}>
              {claims.map((claim, number) => (
                <div key={number}>
                  <dt>
                    {claim.value[lang]}
                    {number === kept && <span className={styles.kept}>{t('detail.kept')}</span>}
                  </dt>
                  <dd>{toClaimants(claim, detail, t('detail.unknownPublisher')).join(', ')}</dd>
                </div>
              ))}
            </dl>
            <p className={styles.why}>{why[lang]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names of those who make a claim: behind its evidence, and outlets known by name only. */
function toClaimants(claim: Claim, { evidence }: LoadedDetail, unknown: string): readonly string[] {
  return [...new Set([...toNames(claim.evidence, evidence, unknown), ...(claim.outlets ?? [])])];
}
