import controls from './controls.module.css';

type Props = {
  readonly className: string | undefined;
  readonly text: string;
  readonly retryLabel: string;
  readonly onRetry: () => void;
};

/** That something did not arrive, and the way to ask for it again. */
export function Failure({ className, text, retryLabel, onRetry }: Props) {
  return (
    <div role="alert" className={className}>
      <p>{text}</p>
      <button type="button" className={controls.button} onClick={onRetry}>
        {retryLabel}
      </button>
    </div>
  );
}
