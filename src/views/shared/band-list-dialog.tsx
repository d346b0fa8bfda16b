import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { BandSpan } from '../../domain/timeline/bands.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions } from '../../store/react.ts';
import { ChoiceDialog } from './choice-dialog.tsx';

type Props = {
  readonly heading: string;
  readonly spans: readonly BandSpan[];
  readonly onClose: () => void;
};

/** Bands to choose from, each with its dates. */
export function BandListDialog({ heading, spans, onClose }: Props) {
  const { lang } = useI18n();
  const { openBand } = useActions();
  return (
    <ChoiceDialog
      heading={heading}
      choices={spans.map(({ band }) => ({
        id: band.id,
        label: (
          <span>
            {band.title[lang]} <small>{formatEdtf(band.date, lang)}</small>
          </span>
        ),
      }))}
      onChoose={openBand}
      onClose={onClose}
    />
  );
}
