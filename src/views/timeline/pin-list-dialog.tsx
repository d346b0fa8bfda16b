import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Commitment } from '../../domain/events/record.ts';
import type { PinGroup } from '../../domain/timeline/pins.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions } from '../../store/react.ts';
import { ChoiceDialog } from '../shared/choice-dialog.tsx';
import { OutcomeMark } from '../shared/outcome-mark.tsx';
import { usePinName } from './use-pin-name.ts';

type Props = {
  readonly group: PinGroup;
  readonly commitments: readonly Commitment[];
  readonly onClose: () => void;
};

/** Commitments due on one day, to choose from. */
export function PinListDialog({ group, commitments, onClose }: Props) {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  const { openCommitment } = useActions();
  const nameOf = usePinName(commitments);
  const some = group.pins.flatMap((pin) => commitments.find(({ id }) => id === pin.id) ?? []);
  return (
    <ChoiceDialog
      heading={nameOf(group)}
      choices={some.map(({ id, text, outcome, due }) => ({
        id,
        label: (
          <>
            <OutcomeMark outcome={outcome} />
            <span>
              {text[lang]}{' '}
              <small>
                {t(`outcomes.${outcome}`)}
                {due !== undefined && ` · ${formatEdtf(due, lang)}`}
              </small>
            </span>
          </>
        ),
      }))}
      onChoose={openCommitment}
      onClose={onClose}
    />
  );
}
