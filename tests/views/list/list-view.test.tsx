import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileMany } from '../../support/fixture-dataset.ts';
import { renderApp, type RenderedApp } from '../../support/render-app.tsx';
import { stubHeights } from '../../support/stub-heights.ts';

const ALL = '?from=2019-01-01&to=2022-12-31';
const list = () => screen.getByRole('region', { name: 'List of events' });
const headings = () =>
  within(list())
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
/** Titles of the events that stand under a heading. */
const under = (heading: string) => {
  const group = within(list()).getByRole('heading', { name: heading }).closest('section');
  if (group === null) throw new Error(`${heading} stands alone`);
  return within(group)
    .getAllByRole('link')
    .map((link) => link.dataset.event);
};
const open = (app: RenderedApp) => app.store.getState().event;

describe('the list', () => {
  it('has the newest month first, and the newest event first in it', async () => {
    await renderApp({ view: 'list', link: ALL });
    expect(headings()).toEqual([
      'Periods longer than a year',
      'March 2022',
      '2022, month not given',
      'June 2021',
      'May 2021',
      'January 2021',
      'August 2020',
      'June 2020',
      'March 2020',
      'February 2020',
      '2020, month not given',
    ]);
    expect(under('May 2021')).toEqual([
      '2021-05-28-beta-answers',
      '2021-05-26-alpha-sanctions-beta',
    ]);
  });

  it('turns round', async () => {
    const { user, store } = await renderApp({ view: 'list', link: ALL });
    const order = within(screen.getByRole('group', { name: 'Order' }));
    expect(order.getByRole('radio', { name: 'Newest first' })).toBeChecked();
    await user.click(order.getByRole('radio', { name: 'Oldest first' }));
    expect(headings().slice(0, 3)).toEqual([
      'Periods longer than a year',
      '2020, month not given',
      'February 2020',
    ]);
    expect(under('May 2021')).toEqual([
      '2021-05-26-alpha-sanctions-beta',
      '2021-05-28-beta-answers',
    ]);
    expect(store.getState().order).toBe('oldest');
  });

  it('keeps periods of more than a year apart', async () => {
    await renderApp({ view: 'list' });
    expect(under('Periods longer than a year')).toEqual(['2019-gamma-programme']);
  });

  it('never stands an event under a month that no source gives', async () => {
    await renderApp({ view: 'list', link: ALL });
    expect(under('2020, month not given')).toEqual(['2020-beta-coup']);
    expect(under('2022, month not given')).toEqual(['2022-beta-withdrawal']);
    expect(under('February 2020')).toEqual(['2020-02-alpha-beta-meeting']);
    expect(headings()).not.toContain('January 2020');
    expect(headings()).not.toContain('January 2022');
  });

  it('names months and everything else in French', async () => {
    const { user } = await renderApp({ view: 'list' });
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    const region = screen.getByRole('region', { name: 'Liste des événements' });
    expect(within(region).getByRole('heading', { name: 'mai 2021' })).toBeVisible();
    expect(within(region).getByRole('link', { name: /Alpha sanctionne Bêta/ })).toBeVisible();
  });

  it('says of each event when, what, of what kind, where and by how many independent sources', async () => {
    await renderApp({ view: 'list', link: ALL });
    const row = screen.getByRole('link', { name: /Eva Œuvre in Betaport, in full/ });
    expect(row).toHaveAccessibleName(/5 Mar 2020/);
    expect(row).toHaveAccessibleName(/Visit · Betaport · 2 independent sources.*Sources disagree/);
    const plain = within(list()).getByRole('link', { name: /Beta answers the sanctions/ });
    expect(plain).not.toHaveAccessibleName(/disagree/);
  });

  it('links to each event in the present view', async () => {
    await renderApp({ view: 'list', link: '?actor=alpha&theme=trade&order=oldest' });
    expect(screen.getByRole('link', { name: /Alphaland sanctions Beta/ })).toHaveAttribute(
      'href',
      '/en/e/2021-05-26-alpha-sanctions-beta/?actor=alpha&theme=trade&order=oldest',
    );
  });

  it('opens an event in place, and marks it', async () => {
    const { user } = await renderApp({ view: 'list' });
    await user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
    expect(
      screen.getByRole('complementary', { name: /Open event: Alphaland sanctions Beta/ }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /Alphaland sanctions Beta/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(
      within(list()).getByRole('link', { name: /Beta answers the sanctions/ }),
    ).not.toHaveAttribute('aria-current');
  });

  it('scrolls to the open event, and to the one that one turns to', async () => {
    const { user, scrolledTo } = await renderApp({
      view: 'list',
      link: '?event=2021-05-26-alpha-sanctions-beta',
    });
    const rowOf = (name: RegExp) => within(list()).getByRole('link', { name }).closest('li');
    expect(scrolledTo.at(-1)).toBe(rowOf(/Alphaland sanctions Beta/));
    await user.click(screen.getByRole('button', { name: 'Next event' }));
    expect(scrolledTo.at(-1)).toBe(rowOf(/Beta answers the sanctions/));
  });

  it('does not scroll when no event is open', async () => {
    const { scrolledTo } = await renderApp({ view: 'list' });
    expect(scrolledTo).toEqual([]);
  });

  it.each(['Control', 'Meta', 'Shift', 'Alt'])(
    'leaves a click with %s to the browser',
    async (key) => {
      const app = await renderApp({ view: 'list' });
      let isLeft: boolean | undefined;
      // jsdom cannot follow the link: the last listener looks, then stops it.
      const look = (click: Event) => {
        isLeft = !click.defaultPrevented;
        click.preventDefault();
      };
      window.addEventListener('click', look, { once: true });
      await app.user.keyboard(`{${key}>}`);
      await app.user.click(screen.getByRole('link', { name: /Alphaland sanctions Beta/ }));
      await app.user.keyboard(`{/${key}}`);
      expect(isLeft).toBe(true);
      expect(open(app)).toBeUndefined();
    },
  );

  it('opens an event by the keyboard', async () => {
    const app = await renderApp({ view: 'list' });
    screen.getByRole('link', { name: /Alphaland sanctions Beta/ }).focus();
    await app.user.keyboard('{Enter}');
    expect(open(app)).toBe('2021-05-26-alpha-sanctions-beta');
  });
});

// Not by role: jsdom would take half a minute for hundreds.
const rows = () => [...list().querySelectorAll('a[data-event]')];
const jump = () => screen.getByRole('combobox', { name: 'Go to a year' });

describe('the way to a year', () => {
  it('leads to its first month in the order of the list', async () => {
    const { user, scrolledTo } = await renderApp({ view: 'list', link: ALL });
    const titles = () => scrolledTo.map((group) => group.querySelector('h2')?.textContent);
    await user.selectOptions(jump(), '2020');
    expect(titles()).toEqual(['August 2020']);
    await user.click(screen.getByRole('radio', { name: 'Oldest first' }));
    await user.selectOptions(jump(), '2020');
    expect(titles()).toEqual(['August 2020', '2020, month not given']);
    expect(jump()).toHaveFocus();
  });

  it('names the years that the list has', async () => {
    await renderApp({ view: 'list', link: ALL });
    expect(
      within(jump())
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Go to a year', '2022', '2021', '2020']);
  });

  it('is not there where the list has but one year', async () => {
    await renderApp({ view: 'list', link: '?from=2020-02-01&to=2020-12-31' });
    expect(screen.queryByRole('combobox', { name: 'Go to a year' })).toBeNull();
  });
});

describe('a list of many events', () => {
  const search = '?from=..&to=..&order=oldest';

  /** What jsdom lacks: a column of 800 px with rows and headings of some. */
  function layOut() {
    const heights: Readonly<Record<string, number>> = { LI: 70, H2: 50 };
    stubHeights(({ tagName }) => heights[tagName] ?? 800, ['offsetHeight', 'clientHeight']);
  }

  const openMany = async (count: number, link = search) => {
    layOut();
    const app = await renderApp({ view: 'list', link, compiled: compileMany(count) });
    await screen.findByText('Periods longer than a year');
    return app;
  };

  it('is there as a whole up to five hundred', async () => {
    await openMany(488);
    expect(rows()).toHaveLength(500);
    expect(rows()[0]?.closest('li')).not.toHaveAttribute('aria-setsize');
  });

  it('has only the rows in view, which say where in their month they stand', async () => {
    await openMany(600);
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(100);
    const answer = within(list())
      .getByRole('link', { name: /Beta answers/ })
      .closest('li');
    expect(answer).toHaveAttribute('aria-posinset', '2');
    expect(answer).toHaveAttribute('aria-setsize', '2');
    expect(under('May 2021')).toEqual([
      '2021-05-26-alpha-sanctions-beta',
      '2021-05-28-beta-answers',
    ]);
  });

  it('has the open event and its heading, however far away', async () => {
    const link = `${search}&event=2022-12-16-event-578`;
    await openMany(600, link);
    const row = within(list()).getByText('Event 578, in full').closest('a');
    expect(row).toHaveAttribute('aria-current', 'true');
    const heading = within(list()).getByRole('heading', { name: 'December 2022' });
    expect(heading).toBeInTheDocument();
  });

  it('returns the focus to the event that was read last', async () => {
    const { user } = await openMany(600, `${search}&event=2022-12-16-event-578`);
    await user.click(screen.getByRole('button', { name: 'Next event' }));
    await user.keyboard('{Escape}');
    expect(within(list()).getByText('Event 579, in full').closest('a')).toHaveFocus();
  });

  it('is printed as a whole', async () => {
    await openMany(600);
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(rows()).toHaveLength(612);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(rows().length).toBeLessThan(100);
  });

  it('scrolls with the page on a phone', async () => {
    layOut();
    await renderApp({ view: 'list', link: search, compiled: compileMany(600), isPhone: true });
    await screen.findByText('Periods longer than a year');
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(100);
  });
});
