import type { MouseEvent, ReactNode } from 'react';
import { NOTHING_OPEN } from '../../domain/permalink/view-state.ts';
import { useActions, useHref } from '../../store/react.ts';
import { isPlainClick } from './is-plain-click.ts';

type Props = {
  readonly id: string;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
};

/** A link to a commitment in the present view: opens it in place, or in another tab when the reader asks for that. */
export function CommitmentLink({ id, className, isCurrent = false, children }: Props) {
  const href = useHref();
  const { openCommitment } = useActions();
  const onClick = (click: MouseEvent) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    openCommitment(id);
  };
  return (
    <a
      className={className}
      href={href({ ...NOTHING_OPEN, commitment: id })}
      aria-current={isCurrent || undefined}
      data-commitment={id}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
