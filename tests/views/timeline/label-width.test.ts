import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrawnEvent } from '../../../src/views/timeline/timeline-adapter.ts';
import { createRecordingPen, stubCanvas } from '../../support/recording-pen.ts';

const drawn = (fields: Partial<DrawnEvent> = {}): DrawnEvent => ({
  eventId: 'a',
  family: 'visits',
  label: 'A',
  name: 'A, 2020',
  isLasting: false,
  isOngoing: false,
  isUncertain: false,
  hasDisagreement: false,
  ...fields,
});

/** The module anew: it keeps its pen and what it has measured. */
const load = async () => {
  vi.resetModules();
  return import('../../../src/views/timeline/label-width.ts');
};

describe('the width of a label', () => {
  const { pen, measured } = createRecordingPen({ letter: 9.3 });

  beforeEach(() => {
    measured.length = 0;
    document.body.removeAttribute('style');
  });

  it('is that of its text, in whole pixels', async () => {
    stubCanvas(pen);
    const { measureLabel } = await load();
    expect(measureLabel(drawn({ label: 'Summit' }))).toBe(56);
  });

  it('is measured in the small text of the page', async () => {
    stubCanvas(pen);
    document.body.style.font = '16px serif';
    const { measureLabel } = await load();
    measureLabel(drawn());
    expect(pen.font).toBe('13px serif');
  });

  it('is larger by the signs after it', async () => {
    stubCanvas(pen);
    const { measureLabel } = await load();
    const plain = measureLabel(drawn());
    const uncertain = measureLabel(drawn({ isUncertain: true }));
    const disputed = measureLabel(drawn({ hasDisagreement: true }));
    const both = measureLabel(drawn({ isUncertain: true, hasDisagreement: true }));
    expect(uncertain).toBeGreaterThan(plain);
    expect(disputed).toBeGreaterThan(plain);
    expect(both - plain).toBe(uncertain - plain + (disputed - plain));
  });

  it('is measured once', async () => {
    stubCanvas(pen);
    const { measureLabel } = await load();
    measureLabel(drawn({ label: 'Summit' }));
    measureLabel(drawn({ label: 'Summit', hasDisagreement: true }));
    expect(measured).toEqual(['Summit']);
  });

  it('is guessed where nothing can be measured, the longer the larger', async () => {
    stubCanvas(null);
    const { measureLabel } = await load();
    const short = measureLabel(drawn({ label: 'Visit' }));
    expect(short).toBeGreaterThan(0);
    expect(measureLabel(drawn({ label: 'Visit and summit' }))).toBeGreaterThan(short);
  });
});
