import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import controls from '../../../src/views/shared/controls.module.css';
import { renderApp } from '../../support/render-app.tsx';

const result = () => screen.getByRole('status', { name: 'Result' });
const isEmpty = () => screen.queryByRole('heading', { name: 'No events' }) !== null;
const ways = () => {
  const section = screen.getByRole('heading', { name: 'No events' }).closest('section');
  if (section === null) throw new Error('The heading stands alone');
  return within(section);
};

describe.each(['timeline', 'list'] as const)('an empty result in the %s', (view) => {
  it('is not said of one that has events', async () => {
    await renderApp({ view });
    expect(isEmpty()).toBe(false);
  });

  it('takes off the filter that was added last', async () => {
    const { user } = await renderApp({ view, link: '?theme=trade' });
    await user.click(screen.getByRole('checkbox', { name: 'Delta Front' }));
    expect(result()).toHaveTextContent('0 of 12 events');
    await user.click(ways().getByRole('button', { name: 'Remove the filter: Delta Front' }));
    expect(isEmpty()).toBe(false);
    expect(screen.getByRole('checkbox', { name: 'Trade' })).toBeChecked();
  });

  it('takes off the last chip when a link brought the filters', async () => {
    const { user } = await renderApp({ view, link: '?theme=trade&actor=delta-front' });
    await user.click(ways().getByRole('button', { name: 'Remove the filter: Trade' }));
    expect(isEmpty()).toBe(false);
    expect(screen.getByRole('checkbox', { name: 'Delta Front' })).toBeChecked();
  });

  it.each([
    ['a source', 'Gazette d’Alpha'],
    ['a certainty', 'Sources disagree'],
  ])('takes off %s that was added last', async (_what, name) => {
    const { user } = await renderApp({ view, link: '?theme=elections' });
    await user.click(screen.getByRole('checkbox', { name }));
    expect(result()).toHaveTextContent('0 of 12 events');
    await user.click(ways().getByRole('button', { name: `Remove the filter: ${name}` }));
    expect(isEmpty()).toBe(false);
    expect(screen.getByRole('checkbox', { name: 'Elections' })).toBeChecked();
  });

  it('takes off all filters', async () => {
    const { user } = await renderApp({ view, link: '?theme=trade&actor=delta-front' });
    await user.click(ways().getByRole('button', { name: 'Clear all filters' }));
    expect(result()).toHaveTextContent('8 of 12 events');
  });

  it('shows the events of other years', async () => {
    const { user } = await renderApp({ view, link: '?nature=visits' });
    await user.click(
      ways().getByRole('button', { name: 'See the 2 events found outside this period' }),
    );
    expect(isEmpty()).toBe(false);
    expect(result()).toHaveTextContent('2 of 12 events');
    expect(screen.getByRole('checkbox', { name: 'Visits' })).toBeChecked();
  });

  it('offers other years first, as the way to take', async () => {
    await renderApp({ view, link: '?nature=visits' });
    const [first, second, ...others] = ways().getAllByRole('button');
    expect(first).toHaveTextContent('See the 2 events found outside this period');
    expect(first).toHaveClass(controls.primary ?? '');
    expect(second).toHaveTextContent('Remove the filter: Visits');
    expect(second).not.toHaveClass(controls.primary ?? '');
    expect(others).toEqual([]);
  });

  it('offers to take off the last filter as the way to take when there are no other years', async () => {
    await renderApp({ view, link: '?actor=delta-front&theme=trade' });
    const [first, second] = ways().getAllByRole('button');
    expect(first).toHaveTextContent('Remove the filter: Trade');
    expect(first).toHaveClass(controls.primary ?? '');
    expect(second).not.toHaveClass(controls.primary ?? '');
  });

  it('offers no other years when they have nothing either', async () => {
    await renderApp({ view, link: '?actor=delta-front&theme=trade' });
    expect(ways().queryByRole('button', { name: /outside this period/ })).toBeNull();
  });

  it('offers to clear all only when that is more than the last one', async () => {
    await renderApp({ view, link: '?nature=visits' });
    expect(ways().queryByRole('button', { name: 'Clear all filters' })).toBeNull();
  });

  it('offers only other years when no filter is on', async () => {
    await renderApp({ view, link: '?from=2015-01-01&to=2015-12-31' });
    expect(ways().getAllByRole('button')).toHaveLength(1);
    expect(
      ways().getByRole('button', { name: 'See the 12 events found outside this period' }),
    ).toBeVisible();
  });

  it('says between which dates', async () => {
    await renderApp({ view, link: '?nature=visits' });
    expect(ways().getByText(/\(Jan 2021 – Apr 2022\)/)).toBeVisible();
  });

  it('does not let the focus fall when it goes', async () => {
    const { user } = await renderApp({ view, link: '?nature=visits' });
    ways()
      .getByRole('button', { name: /^See the 2 events/ })
      .focus();
    await user.keyboard('{Enter}');
    expect(isEmpty()).toBe(false);
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
