import type { MouseEvent, ReactNode } from 'react';
import { NOTHING_OPEN } from '../../domain/permalink/view-state.ts';
import { useActions, useHref } from '../../store/react.ts';
import { isPlainClick } from './is-plain-click.ts';

type Props = {
  readonly id: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link to a band in the present view: opens it in place, or in another tab when the reader asks for that. */
export function BandLink({ id, className, children }: Props) {
  const href = useHref();
  const { openBand } = useActions();
  const onClick = (click: MouseEvent) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    openBand(id);
  };
  return (
    <a className={className} href={href({ ...NOTHING_OPEN, band: id })} onClick={onClick}>
      {children}
    </a>
  );
}
