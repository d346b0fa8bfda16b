import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useDataset } from '../../store/react.ts';
import { ChoiceDialog } from '../shared/choice-dialog.tsx';
import { Glyph } from '../shared/glyph.tsx';

type Props = { readonly rows: readonly number[]; readonly onClose: () => void };

/** Events that the timeline cannot tell apart, to choose from. */
export function EventListDialog({ rows, onClose }: Props) {
  const { t, lang } = useI18n();
  const dataset = useDataset();
  const { openEvent } = useActions();
  return (
    <ChoiceDialog
      heading={t('filters.eventCount', { count: rows.length })}
      choices={rows.map(dataset.eventAt).map((event) => ({
        id: event.id,
        label: (
          <>
            <Glyph family={event.type.family} />
            <span>
              {event.title[lang]} <small>{formatEdtf(event.date, lang)}</small>
            </span>
          </>
        ),
      }))}
      onChoose={openEvent}
      onClose={onClose}
    />
  );
}
