import type { MouseEvent, ReactNode } from 'react';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import { NOTHING_OPEN } from '../../domain/permalink/view-state.ts';
import { useActions, useHref } from '../../store/react.ts';
import { isPlainClick } from './is-plain-click.ts';

type Props = {
  readonly event: HistoricalEvent;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
};

/** A link to an event in the present view: opens it in place, or in another tab when the reader asks for that. */
export function EventLink({ event, className, isCurrent = false, children }: Props) {
  const href = useHref();
  const { openEvent } = useActions();
  const onClick = (click: MouseEvent) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    openEvent(event.id);
  };
  return (
    <a
      className={className}
      href={href({ ...NOTHING_OPEN, event: event.id })}
      aria-current={isCurrent || undefined}
      data-event={event.id}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
