import { Tag, Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import controls from '../shared/controls.module.css';
import { Glyph } from '../shared/glyph.tsx';
import { Marked } from '../shared/marked.tsx';
import { toOptionId, type Option } from './options.ts';
import styles from './suggestions.module.css';

export type SuggestionsProps = {
  readonly id: string;
  readonly options: readonly Option[];
  /** Place of the active option; -1 for none. */
  readonly active: number;
  readonly onChoose: (option: Option) => void;
};

const KINDS = ['event', 'actor', 'theme'] as const;

/** The list of a combobox: the focus stays in the field, which says what is active. */
export function Suggestions({ id, options, active, onChoose }: SuggestionsProps) {
  const { t } = useI18n();
  const numbered = options.map((option, place) => ({ option, place }));
  const groups = KINDS.map((kind) => ({
    kind,
    members: numbered.filter(({ option }) => option.kind === kind),
  })).filter(({ members }) => members.length > 0);
  return (
    <div
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={t('search.suggestions')}
      // A press anywhere in the list leaves the focus in the field.
      onMouseDown={(press) => press.preventDefault()}
    >
      {groups.map(({ kind, members }) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className={styles.group}>
          <div id={`${id}-${kind}`} role="presentation" className={controls.heading}>
            {t(`search.kinds.${kind}`)}
          </div>
          {members.map(({ option, place }) => (
            <OptionRow
              key={option.id}
              id={toOptionId(id, place)}
              option={option}
              isActive={place === active}
              onChoose={() => onChoose(option)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly option: Option;
  readonly isActive: boolean;
  readonly onChoose: () => void;
};

function OptionRow({ id, option, isActive, onChoose }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={row}
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isActive}
      onClick={onChoose}
    >
      <OptionContent option={option} />
    </div>
  );
}

function OptionContent({ option }: { option: Option }) {
  const { lang } = useI18n();
  if (option.kind === 'event') {
    const { type, title, date } = option.event;
    return (
      <>
        <Glyph family={type.family} />
        <span>
          <Marked text={title[lang]} />
        </span>{' '}
        <small className={styles.aside}>{formatEdtf(date, lang, 'short')}</small>
      </>
    );
  }
  const Icon = option.kind === 'actor' ? Users : Tag;
  return (
    <>
      <Icon className={styles.icon} size="0.875rem" aria-hidden="true" />
      <span>
        <Marked text={option.name[lang]} />
      </span>{' '}
      {option.alias !== undefined && (
        <small className={styles.aside}>
          <Marked text={option.alias} />
        </small>
      )}
    </>
  );
}
