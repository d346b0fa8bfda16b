import { useEffect, useRef, useState } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { MethodBlock, MethodTable } from '../../domain/pages/method.ts';
import { toMethodPath } from '../../domain/pages/site.ts';
import { useMethodWords } from '../../i18n/method.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { EventLink } from '../shared/event-link.tsx';
import { Failure } from '../shared/failure.tsx';
import { isPlainClick } from '../shared/is-plain-click.ts';
import styles from './method-dialog.module.css';
import { toMethodSections, type MethodFacts } from './method-sections.ts';

type Loaded = Pick<MethodFacts, 'figures' | 'releases'>;

type Props = Pick<MethodFacts, 'report'> & {
  /** Fetches what the account is told from; asked again when it did not arrive. */
  readonly load: () => Promise<Loaded>;
  readonly onClose: () => void;
};

/** The account of the method: the text of its page. Choosing an event closes it. */
export function MethodDialog({ report, load, onClose }: Props) {
  const { t, lang } = useI18n();
  const words = useMethodWords();
  const dataset = useDataset();
  const dialog = useRef<HTMLDialogElement>(null);
  const { loaded, retry } = useLoaded(load);
  return (
    <Dialog
      ref={dialog}
      heading={words('title')}
      closeLabel={words('close')}
      className={styles.dialog}
      onClose={onClose}
    >
      <div className={styles.text}>
        <p>{words('intro')}</p>
        <p>
          <a className={controls.link} href={import.meta.env.BASE_URL + toMethodPath(lang)}>
            {words('page')}
          </a>
        </p>
        {loaded === 'failed' && (
          <Failure
            className={styles.failed}
            text={t('error.load')}
            retryLabel={t('error.retry')}
            onRetry={retry}
          />
        )}
        {typeof loaded === 'object' &&
          toMethodSections(words, lang, { ...loaded, dataset, report }).map(
            ({ id, title, blocks }) => (
              <section key={id}>
                <h3>{title}</h3>
                {blocks.map((block, place) => (
                  <Block key={place} block={block} onChoose={() => dialog.current?.close()} />
                ))}
              </section>
            ),
          )}
      </div>
    </Dialog>
  );
}

function Block({ block, onChoose }: { block: MethodBlock; onChoose: () => void }) {
  const { lang } = useI18n();
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'link':
      return (
        <p>
          <a className={controls.button} href={block.href} target="_blank" rel="noreferrer">
            {block.text}
          </a>
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} />;
    case 'release':
      return (
        <section>
          <h4>{block.title}</h4>
          <p>{block.text}</p>
          {block.lists.map(({ title, events }) => (
            <section key={title}>
              <h5 className={controls.heading}>{title}</h5>
              <ul
                onClick={(click) => {
                  if (isPlainClick(click) && click.target instanceof HTMLAnchorElement) onChoose();
                }}
              >
                {events.map((event) => (
                  <li key={event.id}>
                    <EventLink event={event}>{event.title[lang]}</EventLink>{' '}
                    <small>{formatEdtf(event.date, lang)}</small>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      );
  }
}

function Table({ table: { caption, head, rows } }: { table: MethodTable }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What `load` brings; "failed" where it does not. */
function useLoaded(load: () => Promise<Loaded>) {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  useEffect(() => {
    let isMounted = true;
    const settle = (next: Loaded | 'failed') => {
      if (isMounted) setLoaded(next);
    };
    latest.current().then(settle, () => settle('failed'));
    return () => {
      isMounted = false;
    };
  }, [attempt]);
  return { loaded, retry: () => setAttempt(attempt + 1) };
}
