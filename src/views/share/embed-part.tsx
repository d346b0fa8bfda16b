import { useState } from 'react';
import { useShareWords } from '../../i18n/share.ts';
import { Choice, Choices } from '../shared/choice.tsx';
import controls from '../shared/controls.module.css';
import { CopyField } from '../shared/copy-field.tsx';
import { SANDBOX, toEmbedCode } from './embed-code.ts';
import styles from './share-dialog.module.css';

const WIDTHS = { full: '100%', w640: 640, w360: 360 } as const;
const HEIGHTS = { h420: 420, h560: 560, h720: 720 } as const;

/** The code of a frame for another page, and the frame as it will be. `what` it shows becomes its title. */
export function EmbedPart({ src, what }: { src: string; what: string }) {
  const t = useShareWords();
  const [isOpen, setOpen] = useState(false);
  const [width, setWidth] = useState<keyof typeof WIDTHS>('full');
  const [height, setHeight] = useState<keyof typeof HEIGHTS>('h560');
  const title = t('embed.frame', { what });
  const size = { width: WIDTHS[width], height: HEIGHTS[height] };
  return (
    <details className={styles.fold} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary className={styles.summary}>{t('embed.title')}</summary>
      {/* The app once more: not before one asks for it. */}
      {isOpen && (
        <div className={styles.part}>
          <Choices>
            <Choice
              label={t('embed.width')}
              options={keysOf(WIDTHS).map((key) => [key, t(`embed.widths.${key}`)])}
              value={width}
              onChange={setWidth}
            />
            <Choice
              label={t('embed.height')}
              options={keysOf(HEIGHTS).map((key) => [key, t(`embed.heights.${key}`)])}
              value={height}
              onChange={setHeight}
            />
          </Choices>
          <CopyField
            label={t('embed.label')}
            copyLabel={t('embed.copy')}
            text={toEmbedCode({ src, title, ...size })}
            lines={5}
          />
          <h4 className={controls.heading}>{t('embed.preview')}</h4>
          <div className={styles.preview}>
            <iframe key={src} src={src} title={title} sandbox={SANDBOX} {...size} />
          </div>
        </div>
      )}
    </details>
  );
}

function keysOf<T extends object>(record: T): readonly (keyof T)[] {
  return Object.keys(record) as (keyof T)[]; // made in one place, with no more keys than its type
}
