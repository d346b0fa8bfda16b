import { useState } from 'react';
import { toBibtex } from '../../domain/export/bibtex.ts';
import { toCslJson, toEventItem, type CslItem } from '../../domain/export/csl.ts';
import { formatReference } from '../../domain/export/reference.ts';
import { toRis } from '../../domain/export/ris.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { useExportWords } from '../../i18n/export.ts';
import { InLanguage, useI18n } from '../../i18n/react.tsx';
import { useSelected, useServices } from '../../store/react.ts';
import { Choice, Choices } from '../shared/choice.tsx';
import { CopyField } from '../shared/copy-field.tsx';
import styles from './citation-part.module.css';
import { toAbout, toEventLink } from './load-selection.ts';
import { useTitle } from './use-title.ts';
import { toViewWork } from './view-work.ts';

/** What a citation may be written as: a line in either language, or for a program. */
const FORMS = [...LOCALES, 'bib', 'ris', 'csl'] as const;
type Form = (typeof FORMS)[number];

const WRITERS: Readonly<Record<Form, (item: CslItem) => string>> = {
  fr: (item) => formatReference(item, 'fr'),
  en: (item) => formatReference(item, 'en'),
  bib: (item) => toBibtex([item]),
  ris: (item) => toRis([item]),
  csl: (item) => toCslJson([item]),
};

/** The citation of the open event or of the present view, to copy in a form of choice. */
export function CitationPart() {
  const { lang } = useI18n();
  const t = useExportWords();
  const event = useSelected('selectOpenEvent');
  const [isOfView, setOfView] = useState(false);
  const [form, setForm] = useState<Form>(lang);
  return (
    <div className={styles.part}>
      <Choices>
        {event !== undefined && (
          <Choice
            label={t('cite.what')}
            options={[
              ['event', t('cite.event')],
              ['view', t('cite.view')],
            ]}
            value={isOfView ? 'view' : 'event'}
            onChange={(what) => setOfView(what === 'view')}
          />
        )}
        <Choice
          label={t('cite.form')}
          options={FORMS.map((one) => [one, t(`cite.forms.${one}`)])}
          value={form}
          onChange={setForm}
        />
      </Choices>
      <InLanguage lang={LOCALES.find((locale) => locale === form) ?? lang}>
        <Citation form={form} event={isOfView ? undefined : event} inLang={lang} />
      </InLanguage>
    </div>
  );
}

type CitationProps = {
  readonly form: Form;
  /** What is cited; the view unless given. */
  readonly event: HistoricalEvent | undefined;
  /** Language of the page around. */
  readonly inLang: Locale;
};

function Citation({ form, event, inLang }: CitationProps) {
  const { t, lang } = useI18n();
  const tExport = useExportWords();
  const services = useServices();
  const { visible } = useSelected('selectResult');
  const about = toAbout(services, useTitle(), lang);
  const item =
    event === undefined
      ? toViewWork(about, visible.length, { t, tExport })
      : toEventItem({ event, link: toEventLink(event, lang) }, about, t('app.name'));
  return (
    <InLanguage lang={inLang}>
      <CitationField text={WRITERS[form](item)} />
    </InLanguage>
  );
}

function CitationField({ text }: { text: string }) {
  const t = useExportWords();
  return <CopyField label={t('cite.label')} copyLabel={t('cite.copy')} text={text} lines={4} />;
}
