import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createMarkers,
  type MarkStop,
  type TitleStop,
} from '../../../src/views/timeline/markers.ts';
import type { DrawnEvent } from '../../../src/views/timeline/timeline-adapter.ts';

/** Events are letters, in order of time. */
const rowOf = (letter: string) => letter.charCodeAt(0) - 'A'.charCodeAt(0);
const rowsOf = (letters: string) => Array.from(letters, rowOf);
const position = (letter: string, laneId = 'lane') => ({ laneId, row: rowOf(letter) });

const title = (letter: string, fields: Partial<DrawnEvent> = {}, laneId = 'lane'): TitleStop => ({
  position: position(letter, laneId),
  drawn: {
    eventId: letter,
    family: 'visits',
    label: letter,
    name: `${letter}, 2020`,
    isLasting: false,
    isOngoing: false,
    isUncertain: false,
    hasDisagreement: false,
    ...fields,
  },
  left: 100 * rowOf(letter),
  top: 27,
  width: 60,
  textLeft: 100 * rowOf(letter) + 22,
});
const glyph = (letter: string, laneId = 'lane'): MarkStop => ({
  position: position(letter, laneId),
  rows: [rowOf(letter)],
  name: `${letter}, 2020`,
  place: { x: 100 * rowOf(letter), y: 40, width: 15 },
});
const cluster = (letters: string, laneId = 'lane'): MarkStop => ({
  position: position(letters.charAt(0), laneId),
  rows: rowsOf(letters),
  name: `${letters}, 2020`,
  place: { x: 100 * rowOf(letters), y: 40, width: 36 },
});
const astride = (letters: string, button: HTMLButtonElement): MarkStop => ({
  position: position(letters.charAt(0)),
  rows: rowsOf(letters),
  name: `${letters}, 2020`,
  button,
});

/** Titles and marks in their layer, in a page. */
function draw(titles: readonly TitleStop[], marks: readonly MarkStop[] = []) {
  const container = document.createElement('div');
  document.body.append(container);
  const events = {
    onFrame: vi.fn(),
    onWindow: vi.fn(),
    onOpen: vi.fn(),
    onFocus: vi.fn(),
    onHover: vi.fn(),
    onPlainWheel: vi.fn(),
  };
  const markers = createMarkers(container, events);
  container.append(markers.layer);
  const set = (nextTitles: readonly TitleStop[], nextMarks: readonly MarkStop[]) => {
    markers.setTitles(nextTitles);
    markers.setMarks(nextMarks);
  };
  const show = (nextTitles: readonly TitleStop[], nextMarks: readonly MarkStop[] = []) => {
    set(nextTitles, nextMarks);
    markers.focusWanted();
  };
  show(titles, marks);
  return { markers, container, events, set, show, user: userEvent.setup() };
}

const marker = (letters: string) => screen.getByRole('button', { name: `${letters}, 2020` });
const names = () => screen.queryAllByRole('button').map((button) => button.ariaLabel);
const tabStops = () => screen.queryAllByRole('button').filter((button) => button.tabIndex === 0);
const rows = (letters: string): unknown => expect.objectContaining({ rows: rowsOf(letters) });

afterEach(() => {
  document.body.replaceChildren();
});

describe('the titles', () => {
  it('are buttons with the name of their event, its label and its doubt', () => {
    draw([title('A', { isUncertain: true }), title('B')]);
    expect(marker('A')).toHaveTextContent('A ?');
    expect(marker('A').dataset.event).toBe('A');
    expect(marker('B')).toHaveTextContent(/^B$/);
  });

  it('show what the data says as text', () => {
    draw([title('A', { label: '<img src=x>' })]);
    expect(marker('A')).toHaveTextContent('<img src=x>');
    expect(marker('A').querySelector('img')).toBeNull();
  });

  it('are the same elements as long as their events have a title', () => {
    const { show } = draw([title('A'), title('B')]);
    const before = marker('B');
    show([title('B', { label: 'Bé' }), title('C')]);
    expect(marker('B')).toBe(before);
    expect(before).toHaveTextContent('Bé');
    expect(names().toSorted()).toEqual(['B, 2020', 'C, 2020']);
  });

  it('leave the page when their events lose them', () => {
    const { markers, set } = draw([title('A')]);
    set([], []);
    expect(markers.layer).toBeEmptyDOMElement();
  });

  it('are what is left of those that go, but for the one with the focus', () => {
    const { show } = draw([title('A'), title('B')]);
    const [gone, focused] = [marker('A'), marker('B')];
    focused.focus();
    show([title('C'), title('D')]);
    expect(marker('C')).toBe(gone);
    expect(gone).toHaveTextContent(/^C$/);
    expect(gone.dataset.event).toBe('C');
    expect(marker('D')).not.toBe(focused);
    expect(names()).toEqual(['C, 2020', 'D, 2020']);
  });

  it('lie where they are drawn, and their words too', () => {
    const { show } = draw([title('A')]);
    expect(marker('A').style.transform).toBe('translate(0px, 27px)');
    expect(marker('A').style.width).toBe('60px');
    expect(marker('A').style.paddingLeft).toBe('22px');
    show([{ ...title('A'), left: -40, top: 53, width: 72, textLeft: -36 }]);
    expect(marker('A').style.transform).toBe('translate(-40px, 53px)');
    expect(marker('A').style.width).toBe('72px');
    expect(marker('A').style.paddingLeft).toBe('4px');
  });
});

describe('a mouse that drags the timeline', () => {
  it('is taken as long as it is pressed, and not before', () => {
    const { markers, container } = draw([title('A')]);
    const grab = vi.fn<(id: number) => void>();
    container.setPointerCapture = grab;
    const press = (pointerType: string) =>
      fireEvent.pointerDown(container, { pointerType, pointerId: 7 });
    markers.setMoving(true); // by a wheel
    press('mouse');
    fireEvent.pointerUp(container);
    markers.setMoving(true);
    press('touch'); // which is taken by itself
    markers.setMoving(true);
    expect(grab).not.toHaveBeenCalled();
    press('mouse');
    markers.setMoving(true);
    expect(grab).toHaveBeenCalledExactlyOnceWith(7);
  });
});

describe('the marks', () => {
  it('are buttons over what the canvas draws, each with its name', () => {
    const { markers } = draw([], [glyph('B'), cluster('DEF')]);
    expect(names()).toEqual(['B, 2020', 'DEF, 2020']);
    expect(markers.layer).toContainElement(marker('B'));
    expect(marker('B').style.transform).toBe('translate(92.5px, 40px)');
    expect(marker('B').style.width).toBe('15px');
    expect(marker('DEF').style.transform).toBe('translate(282px, 40px)');
    expect(marker('DEF').style.width).toBe('36px');
  });

  it('follow what the canvas draws', () => {
    const { show } = draw([], [glyph('A'), glyph('B'), glyph('C')]);
    show([], [cluster('AB')]);
    expect(names()).toEqual(['AB, 2020']);
    show([], [glyph('A'), glyph('B'), cluster('CDE')]);
    expect(names()).toEqual(['A, 2020', 'B, 2020', 'CDE, 2020']);
    expect(marker('B').style.width).toBe('15px');
  });

  it('may be buttons that stand elsewhere, and stay there', () => {
    const own = document.createElement('button');
    const { markers, container, show } = draw([]);
    container.prepend(own);
    show([], [astride('AB', own), glyph('C')]);
    expect(marker('AB')).toBe(own);
    expect(markers.layer).not.toContainElement(own);
    show([], [glyph('C')]);
    expect(own).toBeInTheDocument();
  });
});

describe('the tab stop', () => {
  it('is one for titles and marks together: the first title', () => {
    draw([title('B'), title('C')], [glyph('A'), cluster('DEF')]);
    expect(tabStops()).toEqual([marker('B')]);
  });

  it('is the first mark where nothing has a title', () => {
    draw([], [glyph('A'), cluster('BC')]);
    expect(tabStops()).toEqual([marker('A')]);
  });

  it('is none when nothing is drawn', () => {
    draw([]);
    expect(tabStops()).toEqual([]);
  });

  it('is the open event, or the cluster that it is in', () => {
    const { markers, show } = draw([]);
    markers.setOpenEvent(rowOf('B'));
    show([title('A'), title('B')]);
    expect(tabStops()).toEqual([marker('B')]);
    const other = draw([]);
    other.markers.setOpenEvent(rowOf('E'));
    other.show([], [glyph('C'), cluster('DEF')]);
    expect(marker('DEF').tabIndex).toBe(0);
    expect(marker('C').tabIndex).toBe(-1);
  });

  it('is another when the open event is not drawn', () => {
    const { markers, show } = draw([]);
    markers.setOpenEvent(rowOf('C'));
    show([title('A'), title('B')]);
    expect(tabStops()).toEqual([marker('A')]);
  });

  it('stays with its event, whatever is drawn of it', () => {
    const { show } = draw([title('A'), title('B')], [glyph('C')]);
    marker('B').focus();
    show([title('A')], [glyph('B'), glyph('C')]);
    expect(tabStops()).toEqual([marker('B')]);
    show([title('A')], [cluster('BC')]);
    expect(tabStops()).toEqual([marker('BC')]);
  });

  it('passes to another when its event goes', () => {
    const { show } = draw([title('A'), title('B')]);
    show([title('B'), title('C')]);
    expect(tabStops()).toEqual([marker('B')]);
    show([], [glyph('C')]);
    expect(tabStops()).toEqual([marker('C')]);
  });

  it('follows the focus', async () => {
    const { user, events } = draw([title('A'), title('B')], [cluster('CD')]);
    marker('CD').focus();
    expect(tabStops()).toEqual([marker('CD')]);
    expect(events.onFocus).toHaveBeenLastCalledWith(position('C'));
    marker('B').focus();
    expect(tabStops()).toEqual([marker('B')]);
    expect(events.onFocus).toHaveBeenLastCalledWith(position('B'));
    await user.tab();
    expect(document.body).toHaveFocus();
    await user.tab();
    expect(marker('B')).toHaveFocus();
  });
});

describe('the focus', () => {
  it('stays with an event that is drawn anew', () => {
    const { show } = draw([title('A'), title('B')]);
    marker('B').focus();
    show([title('A'), title('B', { label: 'Bé' })]);
    expect(marker('B')).toHaveFocus();
  });

  it('stays with an event that loses its title, is gathered, and has its title back', () => {
    const { show } = draw([title('A'), title('B')]);
    marker('B').focus();
    show([title('A')], [glyph('B')]);
    expect(marker('B')).toHaveFocus();
    show([title('A')], [cluster('BC')]);
    expect(marker('BC')).toHaveFocus();
    show([title('A'), title('B')], [glyph('C')]);
    expect(marker('B')).toHaveFocus();
  });

  it('stays with a mark when others come before it, or go', () => {
    const { show } = draw([], [glyph('B'), glyph('C'), glyph('D')]);
    marker('C').focus();
    show([], [glyph('C'), glyph('D')]);
    expect(marker('C')).toHaveFocus();
    show([], [glyph('A'), glyph('B'), glyph('C'), glyph('D')]);
    expect(marker('C')).toHaveFocus();
  });

  it('stays in its lane, where an event stands in several', () => {
    const { show, container } = draw([title('A', {}, 'x'), title('A', {}, 'y')]);
    const [, second] = screen.getAllByRole('button');
    second?.focus();
    show([title('A', {}, 'x')], [glyph('A', 'y')]);
    expect(container.querySelector('.mark')).toHaveFocus();
  });

  it('passes to another when its event goes', () => {
    const { show } = draw([title('A'), title('B')]);
    marker('A').focus();
    show([title('B')]);
    expect(marker('B')).toHaveFocus();
  });

  it('is not taken from elsewhere', () => {
    const { show } = draw([title('A'), title('B')]);
    show([title('B')]);
    expect(document.body).toHaveFocus();
  });

  it('is not taken back when a click has led it away', async () => {
    const { user, show } = draw([title('A'), title('B')]);
    marker('A').focus();
    await user.click(document.body);
    show([title('A'), title('B')]);
    expect(document.body).toHaveFocus();
  });

  it('is not taken back when it has moved on to another control', () => {
    const { show } = draw([title('A'), title('B')]);
    const other = document.createElement('input');
    document.body.append(other);
    marker('A').focus();
    other.focus();
    other.remove();
    show([title('A'), title('B')]);
    expect(document.body).toHaveFocus();
  });
});

describe('what is asked to take the focus', () => {
  it('takes it: a title, a glyph, or the cluster that holds the event', () => {
    const { markers } = draw([title('A')], [glyph('B'), cluster('CDE')]);
    markers.focus(position('A'));
    expect(marker('A')).toHaveFocus();
    markers.focus(position('B'));
    expect(marker('B')).toHaveFocus();
    markers.focus(position('D'));
    expect(marker('CDE')).toHaveFocus();
  });

  it('takes it in its lane', () => {
    const { markers } = draw([title('A', {}, 'x'), title('A', {}, 'y')]);
    const [first, second] = screen.getAllByRole('button');
    markers.focus(position('A', 'y'));
    expect(second).toHaveFocus();
    markers.focus(position('A', 'x'));
    expect(first).toHaveFocus();
  });

  it('takes it as soon as it is drawn', () => {
    const { markers, show } = draw([title('A')]);
    markers.focus(position('B'));
    expect(document.body).toHaveFocus();
    show([title('A'), title('B')]);
    expect(marker('B')).toHaveFocus();
  });

  it('takes it once', () => {
    const { markers } = draw([title('A'), title('B')]);
    markers.focus(position('B'));
    marker('A').focus();
    markers.focusWanted();
    expect(marker('A')).toHaveFocus();
  });
});

describe('the open event', () => {
  it('is the current one, in every lane and in the cluster that holds it', () => {
    const { markers } = draw(
      [title('A', {}, 'x'), title('A', {}, 'y'), title('B')],
      [cluster('AC', 'z'), glyph('D')],
    );
    markers.setOpenEvent(rowOf('A'));
    for (const button of screen.getAllByRole('button', { name: 'A, 2020' })) {
      expect(button).toHaveAttribute('aria-current', 'true');
    }
    expect(marker('AC')).toHaveAttribute('aria-current', 'true');
    expect(marker('B')).not.toHaveAttribute('aria-current');
    expect(marker('D')).not.toHaveAttribute('aria-current');
  });

  it('is the current one when it is drawn later', () => {
    const { markers, show } = draw([title('B')]);
    markers.setOpenEvent(rowOf('A'));
    show([title('A'), title('B')]);
    expect(marker('A')).toHaveAttribute('aria-current', 'true');
  });

  it('is no longer current when another is opened, or none', () => {
    const { markers } = draw([title('A'), title('B')]);
    markers.setOpenEvent(rowOf('A'));
    markers.setOpenEvent(rowOf('B'));
    expect(marker('A')).not.toHaveAttribute('aria-current');
    expect(marker('B')).toHaveAttribute('aria-current', 'true');
    markers.setOpenEvent(undefined);
    expect(marker('B')).not.toHaveAttribute('aria-current');
  });
});

describe('choosing', () => {
  it('opens an event at a click, and by the keyboard', async () => {
    const { user, events } = draw([title('A')], [glyph('B')]);
    await user.click(marker('B'));
    expect(events.onOpen).toHaveBeenLastCalledWith(rows('B'));
    marker('A').focus();
    await user.keyboard('{Enter}');
    expect(events.onOpen).toHaveBeenLastCalledWith(rows('A'));
    expect(events.onOpen).toHaveBeenCalledTimes(2);
  });

  it('gives all events of a cluster, and all that begin outside the window', async () => {
    const own = document.createElement('button');
    const { user, events, container, show } = draw([]);
    container.prepend(own);
    show([], [astride('AB', own), cluster('CDE')]);
    await user.click(marker('CDE'));
    expect(events.onOpen).toHaveBeenLastCalledWith(rows('CDE'));
    await user.click(own);
    expect(events.onOpen).toHaveBeenLastCalledWith(rows('AB'));
  });

  it('tells where the button is', async () => {
    const { user, events } = draw([title('A')]);
    const box = { left: 12, top: 34, width: 56, height: 20, bottom: 54 } as DOMRect;
    vi.spyOn(marker('A'), 'getBoundingClientRect').mockReturnValue(box);
    await user.click(marker('A'));
    expect(events.onOpen).toHaveBeenLastCalledWith({ rows: [rowOf('A')], box, isAside: false });
  });

  it('works anywhere on a title, and nowhere beside it', async () => {
    const { user, events, container } = draw([title('A')], [glyph('B')]);
    await user.click(container);
    expect(events.onOpen).not.toHaveBeenCalled();
    await user.click(marker('A'));
    expect(events.onOpen).toHaveBeenCalledExactlyOnceWith(rows('A'));
  });

  it('is not the end of a drag', () => {
    const { events } = draw([], [cluster('ABC')]);
    // user-event has no coordinates of its own here: a drag is two places and a click at the last.
    fireEvent(marker('ABC'), new MouseEvent('pointerdown', { bubbles: true, clientX: 10 }));
    fireEvent.click(marker('ABC'), { clientX: 40, detail: 1 });
    expect(events.onOpen).not.toHaveBeenCalled();
    fireEvent(marker('ABC'), new MouseEvent('pointerdown', { bubbles: true, clientX: 10 }));
    fireEvent.click(marker('ABC'), { clientX: 12, detail: 1 });
    expect(events.onOpen).toHaveBeenCalledExactlyOnceWith(rows('ABC'));
  });

  it('is over once the timeline is gone', async () => {
    const { user, markers, events } = draw([title('A')]);
    markers.destroy();
    await user.click(marker('A'));
    expect(events.onOpen).not.toHaveBeenCalled();
    expect(events.onFocus).not.toHaveBeenCalled();
    expect(events.onHover).not.toHaveBeenCalled();
  });
});

describe('the pointer', () => {
  it('is on an event, on those of a cluster, or on none', () => {
    const { events, container } = draw([title('A')], [cluster('BCD')]);
    fireEvent.pointerMove(marker('A'));
    expect(events.onHover).toHaveBeenLastCalledWith(rows('A'));
    fireEvent.pointerMove(marker('BCD'));
    expect(events.onHover).toHaveBeenLastCalledWith(rows('BCD'));
    fireEvent.pointerMove(container);
    expect(events.onHover).toHaveBeenLastCalledWith(undefined);
  });

  it('marks what it is on, and that alone', () => {
    const { container } = draw([title('A')], [cluster('BCD')]);
    const marked = () => container.querySelectorAll('[data-hovered]');
    fireEvent.pointerMove(marker('A'));
    expect([...marked()]).toEqual([marker('A')]);
    fireEvent.pointerMove(marker('BCD'));
    expect([...marked()]).toEqual([marker('BCD')]);
    fireEvent.pointerMove(container);
    expect(marked()).toHaveLength(0);
  });

  it('is on none while it drags, nor is a finger, nor what came to lie under it', () => {
    const { events } = draw([title('A')]);
    fireEvent.pointerOver(marker('A'));
    fireEvent.pointerMove(marker('A'), { buttons: 1 });
    fireEvent.pointerMove(marker('A'), { pointerType: 'touch' });
    expect(events.onHover).not.toHaveBeenCalled();
  });

  it('is on none when it leaves the timeline', () => {
    const { events, container } = draw([title('A')]);
    fireEvent.pointerMove(marker('A'));
    container.dispatchEvent(new MouseEvent('pointerleave'));
    expect(events.onHover).toHaveBeenLastCalledWith(undefined);
  });
});

describe('a timeline that moves', () => {
  it('hides its buttons until it rests, where one of them shows', () => {
    const { markers, container } = draw([title('A')], [cluster('BCD')]);
    const move = (show?: () => void) => {
      show?.();
      markers.setMoving(true);
      const isHidden = container.hasAttribute('data-moving');
      markers.setMoving(false);
      expect(container).not.toHaveAttribute('data-moving');
      return isHidden;
    };
    expect(move()).toBe(false);
    expect(move(() => fireEvent.pointerMove(marker('A')))).toBe(true);
    expect(move(() => markers.setOpenEvent(rowsOf('C')[0]))).toBe(true);
    expect(move(() => markers.setOpenEvent(undefined))).toBe(false);
    expect(move(() => marker('A').focus())).toBe(true);
    expect(move(() => marker('A').blur())).toBe(false);
  });

  it('hides its buttons once one shows in the midst of it', () => {
    const { markers, container } = draw([title('A')]);
    markers.setMoving(true);
    expect(container).not.toHaveAttribute('data-moving');
    marker('A').focus();
    expect(container).toHaveAttribute('data-moving');
  });

  it('has nothing under the pointer', () => {
    const { markers, events } = draw([title('A')]);
    markers.setMoving(true);
    fireEvent.pointerMove(marker('A'));
    expect(events.onHover).not.toHaveBeenCalled();
    fireEvent.click(marker('A'), { detail: 1 });
    expect(events.onOpen).not.toHaveBeenCalled();
  });

  it('opens the title that has the focus', () => {
    const { markers, events } = draw([title('A')]);
    markers.setMoving(true);
    fireEvent.click(marker('A'), { detail: 0 }); // by a key
    expect(events.onOpen).toHaveBeenCalledWith(rows('A'));
  });

  it('takes leave of what the pointer was on', () => {
    const { markers, events } = draw([title('A')]);
    fireEvent.pointerMove(marker('A'));
    markers.setMoving(true);
    markers.setMoving(false);
    expect(events.onHover).toHaveBeenLastCalledWith(undefined);
  });

  it('tells of the pointer only if it was on something', () => {
    const { markers, events } = draw([title('A')]);
    markers.setMoving(true);
    markers.setMoving(false);
    expect(events.onHover).not.toHaveBeenCalled();
  });

  it('is hovered anew once it rests', () => {
    const { markers, events } = draw([title('A')]);
    fireEvent.pointerMove(marker('A'));
    markers.setMoving(true);
    markers.setMoving(false);
    fireEvent.pointerMove(marker('A'));
    expect(events.onHover).toHaveBeenLastCalledWith(rows('A'));
  });

  it('keeps the focus of its titles', () => {
    const { markers } = draw([title('A'), title('B')]);
    marker('B').focus();
    markers.setMoving(true);
    markers.setMoving(false);
    expect(marker('B')).toHaveFocus();
  });
});

describe('what is drawn', () => {
  it('is known by lane, in order of time, from its first event to its last', () => {
    const { markers } = draw(
      [title('C'), title('A'), title('B', {}, 'other')],
      [cluster('DEF'), glyph('B')],
    );
    const one = (letter: string) => ({ row: rowOf(letter), last: rowOf(letter) });
    expect(markers.stops(['other', 'lane', 'empty'])).toEqual([
      { laneId: 'other', stops: [one('B')] },
      {
        laneId: 'lane',
        stops: [one('A'), one('B'), one('C'), { row: rowOf('D'), last: rowOf('F') }],
      },
      { laneId: 'empty', stops: [] },
    ]);
  });
});
