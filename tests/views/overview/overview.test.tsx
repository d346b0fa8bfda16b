import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day.ts';
import { renderApp } from '../../support/render-app.tsx';

const overview = () => screen.getByRole('region', { name: 'Overview of all years' });
const thumb = (name: string) => within(overview()).getByRole('slider', { name });
const start = () => thumb('Start of the period');
const end = () => thumb('End of the period');
const WINDOW = '?from=2020-02-01&to=2020-04-30';

describe('the overview', () => {
  it('has two thumbs that say their dates', async () => {
    await renderApp({ link: WINDOW });
    expect(start()).toHaveAttribute('aria-valuetext', '1 February 2020');
    expect(end()).toHaveAttribute('aria-valuetext', '30 April 2020');
    expect(Number(start().getAttribute('aria-valuemax'))).toBe(toDay(2020, 4, 30));
    expect(Number(end().getAttribute('aria-valuemin'))).toBe(toDay(2020, 2, 1));
  });

  it('moves the period by the keys of its thumbs', async () => {
    const { user, store } = await renderApp({ link: WINDOW });
    start().focus();
    await user.keyboard('{ArrowLeft}');
    expect(store.getState().from).toBe(toDay(2020, 1, 1));
    await user.keyboard('{End}');
    expect(store.getState().from).toBe(toDay(2020, 4, 30));
    end().focus();
    await user.keyboard('{ArrowRight}');
    expect(store.getState().to).toBe(toDay(2020, 5, 31));
  });

  it('takes a typed date for an end, and gives the focus back', async () => {
    const { user, store } = await renderApp({ link: WINDOW });
    await user.click(within(overview()).getByRole('button', { name: /^Start: 1 February 2020/ }));
    const input = within(overview()).getByRole('textbox', { name: 'Start of the period' });
    expect(input).toHaveFocus();
    await user.clear(input);
    await user.type(input, 'août 2019{Enter}');
    expect(store.getState()).toMatchObject({ from: toDay(2019, 8, 1), to: toDay(2020, 4, 30) });
    expect(within(overview()).getByRole('button', { name: /^Start: 1 August 2019/ })).toHaveFocus();
  });

  it('takes the other end along when a date is typed past it', async () => {
    const { user, store } = await renderApp({ link: WINDOW });
    await user.click(within(overview()).getByRole('button', { name: /^Start/ }));
    const input = within(overview()).getByRole('textbox');
    await user.clear(input);
    await user.type(input, '2021-05{Enter}');
    expect(store.getState()).toMatchObject({ from: toDay(2021, 5, 1), to: toDay(2021, 5, 31) });
  });

  it('says what is not a date, and changes nothing', async () => {
    const { user, store } = await renderApp({ link: WINDOW });
    await user.click(within(overview()).getByRole('button', { name: /^End/ }));
    const input = within(overview()).getByRole('textbox');
    await user.clear(input);
    await user.type(input, 'soon{Enter}');
    expect(within(overview()).getByRole('alert')).toHaveTextContent('Not a date');
    expect(input).toHaveAttribute('aria-invalid', 'true');
    expect(store.getState().to).toBe(toDay(2020, 4, 30));
    await user.keyboard('{Escape}');
    expect(within(overview()).queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('the brush', () => {
  /** A track of 1000 pixels: jsdom lays nothing out. */
  const track = () => {
    const element = start().parentElement?.parentElement;
    if (!element) throw new Error('No track');
    element.getBoundingClientRect = () => ({ left: 0, width: 1000 }) as DOMRect;
    element.setPointerCapture = () => undefined;
    element.releasePointerCapture = () => undefined;
    return element;
  };
  const drag = (element: Element, from: number, to: number) => {
    fireEvent(element, new MouseEvent('pointerdown', { bubbles: true, clientX: from }));
    fireEvent(element, new MouseEvent('pointermove', { bubbles: true, clientX: to }));
    fireEvent(element, new MouseEvent('pointerup', { bubbles: true, clientX: to }));
  };

  it('draws another period where it is not', async () => {
    const { store, timeline } = await renderApp({ link: WINDOW });
    const element = track();
    const before = store.getState();
    drag(element, 900, 950);
    expect(timeline.followed?.from).toBeGreaterThan(before.to); // at once, before it is chosen
    const { from, to } = store.getState();
    expect(from).toBeGreaterThan(before.to);
    expect(to).toBeGreaterThan(from);
  });

  it('stretches the period by a thumb', async () => {
    const { store } = await renderApp({ link: WINDOW });
    track();
    drag(end(), 300, 990);
    expect(store.getState().from).toBe(toDay(2020, 2, 1));
    expect(store.getState().to).toBeGreaterThan(toDay(2021, 1, 1));
  });

  it('brings the period to a click beside it, as long as it was', async () => {
    const { store } = await renderApp({ link: WINDOW });
    const element = track();
    drag(element, 990, 990);
    const { from, to } = store.getState();
    expect(from).toBeGreaterThan(toDay(2020, 4, 30));
    expect(to - from).toBe(toDay(2020, 4, 30) - toDay(2020, 2, 1));
  });
});

describe('what the period leaves out', () => {
  it('is counted, and a press goes towards it', async () => {
    const { user, store } = await renderApp({ link: '?from=2020-03-01&to=2020-03-31' });
    const later = screen.getByRole('button', { name: /later →$/ });
    await user.click(later);
    expect(store.getState().from).toBeGreaterThan(toDay(2020, 3, 31));
  });
});
