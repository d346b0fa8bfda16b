import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMarkers } from '../../../src/views/timeline/markers.ts';
import type { TimelineItem } from '../../../src/views/timeline/timeline-adapter.ts';

const item = (name: string, fields: Partial<TimelineItem> = {}): TimelineItem => ({
  id: `lane/${name}`,
  laneId: 'lane',
  eventId: name,
  family: 'visits',
  label: name,
  name: `${name}, 2020`,
  start: 0,
  end: 1,
  sure: [0, 1],
  fill: 'day',
  isInside: true,
  isOngoing: false,
  isUncertain: false,
  hasDisagreement: false,
  ...fields,
});

/** Markers of `items` in a page where each stands as vis-timeline would have it. */
function draw(items: readonly TimelineItem[]) {
  const container = document.createElement('div');
  document.body.append(container);
  const events = { onWindow: vi.fn(), onOpen: vi.fn(), onFocus: vi.fn(), onPlainWheel: vi.fn() };
  const markers = createMarkers(container, events);
  const place = (placed: readonly TimelineItem[]) => {
    container.replaceChildren(
      ...placed.map(({ id }) => {
        const box = document.createElement('div');
        box.className = 'vis-item';
        box.append(markers.elementOf(id));
        return box;
      }),
    );
    markers.focusWanted();
  };
  const show = (next: readonly TimelineItem[]) => {
    markers.set(next);
    place(next);
  };
  show(items);
  return { markers, container, events, show, place, user: userEvent.setup() };
}

const marker = (name: string) => screen.getByRole('button', { name: `${name}, 2020` });
const tabStops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);

afterEach(() => {
  document.body.replaceChildren();
});

describe('the markers', () => {
  it('are buttons with the name of their event', () => {
    draw([item('A', { hasDisagreement: true, isUncertain: true })]);
    expect(marker('A')).toHaveTextContent('A?');
    expect(marker('A')).toHaveAttribute('title', 'A, 2020');
    expect(marker('A').dataset.event).toBe('A');
  });

  it('keep their name where only the glyph is drawn', () => {
    draw([item('A', { label: undefined })]);
    expect(marker('A')).toHaveTextContent(/^$/);
  });

  it('are the same elements as long as their items stay', () => {
    const { show } = draw([item('A'), item('B')]);
    const before = marker('B');
    show([item('B', { label: 'Bé' }), item('C')]);
    expect(marker('B')).toBe(before);
    expect(before).toHaveTextContent('Bé');
    expect(screen.queryByRole('button', { name: 'A, 2020' })).toBeNull();
  });
});

describe('the tab stop of the markers', () => {
  it('is one: the first in the window', () => {
    draw([item('A', { isInside: false }), item('B'), item('C')]);
    expect(tabStops()).toEqual([marker('B')]);
  });

  it('is none when all are beyond the window', () => {
    draw([item('A', { isInside: false })]);
    expect(tabStops()).toEqual([]);
  });

  it('is one: the first', () => {
    draw([item('A'), item('B'), item('C')]);
    expect(tabStops()).toEqual([marker('A')]);
  });

  it('is the open event', () => {
    const { markers, show } = draw([]);
    markers.setOpenEvent('B');
    show([item('A'), item('B')]);
    expect(tabStops()).toEqual([marker('B')]);
  });

  it('is another when the open event is beyond the window', () => {
    const { markers, show } = draw([]);
    markers.setOpenEvent('C');
    show([item('A', { isInside: false }), item('B'), item('C', { isInside: false })]);
    expect(tabStops()).toEqual([marker('B')]);
  });

  it('passes to another when the window leaves its item, and not before', () => {
    const { show } = draw([item('A'), item('B'), item('C')]);
    marker('B').focus();
    show([item('A'), item('B'), item('C', { isInside: false })]);
    expect(tabStops()).toEqual([marker('B')]);
    show([item('A', { isInside: false }), item('B', { isInside: false }), item('C')]);
    expect(tabStops()).toEqual([marker('C')]);
  });

  it('follows the focus', async () => {
    const { user, events } = draw([item('A'), item('B')]);
    marker('B').focus();
    expect(tabStops()).toEqual([marker('B')]);
    expect(events.onFocus).toHaveBeenCalledWith('lane/B');
    await user.tab();
    expect(document.body).toHaveFocus();
    await user.tab();
    expect(marker('B')).toHaveFocus();
  });

  it('passes to another when its item goes', () => {
    const { show } = draw([item('A'), item('B')]);
    show([item('B'), item('C')]);
    expect(tabStops()).toEqual([marker('B')]);
  });

  it('takes the focus along when its item goes', () => {
    const { show } = draw([item('A'), item('B')]);
    marker('A').focus();
    show([item('B')]);
    expect(marker('B')).toHaveFocus();
  });

  it('takes the focus back when its item is drawn anew', () => {
    const { show } = draw([item('A'), item('B')]);
    marker('B').focus();
    show([item('A'), item('B', { label: undefined })]);
    expect(marker('B')).toHaveFocus();
  });

  it('takes no focus that was elsewhere', () => {
    const { show } = draw([item('A'), item('B')]);
    show([item('B')]);
    expect(document.body).toHaveFocus();
  });
});

describe('the marker of the open event', () => {
  it('is the current one, in every lane that it stands in', () => {
    const { markers } = draw([item('A', { id: 'x/A' }), item('A', { id: 'y/A' }), item('B')]);
    markers.setOpenEvent('A');
    for (const button of screen.getAllByRole('button', { name: 'A, 2020' })) {
      expect(button).toHaveAttribute('aria-current', 'true');
    }
    expect(marker('B')).not.toHaveAttribute('aria-current');
  });

  it('is no longer current when another is opened, or none', () => {
    const { markers } = draw([item('A'), item('B')]);
    markers.setOpenEvent('A');
    markers.setOpenEvent('B');
    expect(marker('A')).not.toHaveAttribute('aria-current');
    expect(marker('B')).toHaveAttribute('aria-current', 'true');
    markers.setOpenEvent(undefined);
    expect(marker('B')).not.toHaveAttribute('aria-current');
  });
});

describe('a marker', () => {
  it('takes the focus that it is given', () => {
    const { markers } = draw([item('A'), item('B')]);
    markers.focus('lane/B');
    expect(marker('B')).toHaveFocus();
  });

  it('takes it as soon as it is drawn', () => {
    const { markers, place } = draw([item('A')]);
    markers.focus('lane/B');
    markers.set([item('A'), item('B')]);
    expect(document.body).toHaveFocus();
    place([item('A'), item('B')]);
    expect(marker('B')).toHaveFocus();
  });

  it('takes it once', () => {
    const { markers } = draw([item('A'), item('B')]);
    markers.focus('lane/B');
    marker('A').focus();
    markers.focusWanted();
    expect(marker('A')).toHaveFocus();
  });

  it('opens its event at a click, and by the keyboard', async () => {
    const { user, events } = draw([item('A'), item('B')]);
    await user.click(marker('B'));
    expect(events.onOpen).toHaveBeenLastCalledWith('B');
    marker('A').focus();
    await user.keyboard('{Enter}');
    expect(events.onOpen).toHaveBeenLastCalledWith('A');
    expect(events.onOpen).toHaveBeenCalledTimes(2);
  });

  it('opens at a click anywhere on what vis-timeline draws for it', async () => {
    const { user, events, container } = draw([item('A')]);
    const box = container.querySelector('.vis-item');
    if (box === null) throw new Error('Nothing is drawn');
    await user.click(box);
    expect(events.onOpen).toHaveBeenCalledExactlyOnceWith('A');
  });

  it('does not open at the end of a drag', () => {
    const { events } = draw([item('A')]);
    // user-event has no coordinates of its own here: a drag is two places and a click at the last.
    fireEvent(marker('A'), new MouseEvent('pointerdown', { bubbles: true, clientX: 10 }));
    fireEvent.click(marker('A'), { clientX: 40, detail: 1 });
    expect(events.onOpen).not.toHaveBeenCalled();
    fireEvent(marker('A'), new MouseEvent('pointerdown', { bubbles: true, clientX: 10 }));
    fireEvent.click(marker('A'), { clientX: 12, detail: 1 });
    expect(events.onOpen).toHaveBeenCalledExactlyOnceWith('A');
  });

  it('is silent once the timeline is gone', async () => {
    const { user, markers, events } = draw([item('A')]);
    markers.destroy();
    await user.click(marker('A'));
    expect(events.onOpen).not.toHaveBeenCalled();
    expect(events.onFocus).not.toHaveBeenCalled();
  });
});
