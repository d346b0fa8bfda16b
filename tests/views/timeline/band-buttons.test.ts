import { fireEvent } from '@testing-library/dom';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBandButtons, type BandStop } from '../../../src/views/timeline/band-buttons';

const stop = (id: string, row: number, x: number): BandStop => ({
  id,
  name: `State ${id}`,
  row,
  place: { x, y: row * 24, width: 100, height: 24 },
});
const STOPS = [stop('c', 1, 0), stop('b', 0, 200), stop('a', 0, 10)];

let opened: string[];
let asked: number;
let lit: (string | undefined)[];
let strip: HTMLElement;
let buttons: ReturnType<typeof createBandButtons>;

beforeEach(() => {
  document.body.replaceChildren();
  [opened, asked, lit] = [[], 0, []];
  strip = document.createElement('div');
  document.body.append(strip);
  buttons = createBandButtons(strip, {
    onOpen: (id) => opened.push(id),
    onMore: () => (asked += 1),
    onLight: (id) => lit.push(id),
  });
  buttons.lay(STOPS);
});

const all = () => [...strip.querySelectorAll<HTMLButtonElement>('[data-band]')];
const idsOf = (elements: readonly HTMLElement[]) => elements.map(({ dataset }) => dataset.band);
const at = (id: string) => {
  const button = all().find(({ dataset }) => dataset.band === id);
  if (button === undefined) throw new Error(`No button of ${id}`);
  return button;
};
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? strip, { key });

describe('the buttons of bands', () => {
  it('stand in the order of rows, then of days, and are one tab stop', () => {
    expect(idsOf(all())).toEqual(['a', 'b', 'c']);
    expect(idsOf(all().filter(({ tabIndex }) => tabIndex === 0))).toEqual(['a']);
  });

  it('are walked by the arrows, to the ends and no farther', () => {
    at('a').focus();
    const walk = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map(
      (key) => {
        press(key);
        return idsOf([document.activeElement as HTMLElement])[0];
      },
    );
    expect(walk).toEqual(['b', 'c', 'c', 'b', 'a', 'c']);
    expect(idsOf(all().filter(({ tabIndex }) => tabIndex === 0))).toEqual(['c']);
  });

  it('keep the arrows from the timeline, and leave it the other keys', () => {
    const heard: string[] = [];
    document.body.addEventListener('keydown', ({ key }) => heard.push(key));
    at('a').focus();
    for (const key of ['ArrowRight', '+']) press(key);
    expect(heard).toEqual(['+']);
  });

  it('open a band by a click, not by the end of a drag', () => {
    fireEvent.pointerDown(at('b'), { clientX: 10, clientY: 10 });
    fireEvent.click(at('b'), { detail: 1, clientX: 60, clientY: 10 });
    expect(opened).toEqual([]);
    fireEvent.click(at('b'), { detail: 1, clientX: 12, clientY: 10 });
    at('c').click(); // a key: no detail
    expect(opened).toEqual(['b', 'c']);
  });

  it('keep the focus when bars move, and hand it on when the one that has it goes', () => {
    at('b').focus();
    const same = at('b');
    buttons.lay([stop('b', 1, 5), stop('d', 0, 0)]);
    expect(document.activeElement).toBe(same);
    buttons.lay([stop('d', 0, 0)]);
    expect(idsOf([document.activeElement as HTMLElement])).toEqual(['d']);
  });

  it('say which band is open', () => {
    buttons.setOpen('b');
    expect(at('b')).toHaveAttribute('aria-current', 'true');
    buttons.setOpen(undefined);
    expect(at('b')).not.toHaveAttribute('aria-current');
  });

  it('light up the band under the focus no longer than it is there', () => {
    at('b').focus();
    at('b').blur();
    expect(lit.at(-1)).toBeUndefined();
  });
});

describe('the name of the bands', () => {
  it('tells how many there are, and offers those without a row', () => {
    buttons.setHeading('Situations', 7, 2, '2 other situations');
    expect(strip).toHaveAccessibleName('Situations');
    expect(strip.textContent).toContain('7');
    const more = [...strip.querySelectorAll('button')].find(
      ({ textContent }) => textContent === '+2',
    );
    expect(more).toHaveAccessibleName('2 other situations');
    more?.click();
    expect(asked).toBe(1);
    buttons.setHeading('Situations', 7, 0, '');
    expect(more).not.toBeVisible();
  });

  it('leaves nothing behind', () => {
    buttons.destroy();
    expect(strip.outerHTML).toBe('<div></div>');
  });
});
