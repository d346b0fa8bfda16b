import { screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { VERSION } from '../fixtures/authored-dataset.ts';
import { renderApp } from '../support/render-app.tsx';

const COUP = '2020-beta-coup';
const way = () => screen.getByRole('link', { name: /Open this view in full/ });

describe('the page in a frame of another one', () => {
  it('has the events, their number, whose they are, and the way out', async () => {
    await renderApp({ link: '?actor=beta&embed=1' });
    expect(screen.getByRole('group', { name: 'Timeline' })).toBeVisible();
    expect(screen.getByRole('status', { name: 'Result' })).toHaveTextContent(/^\d+ of \d+ events/);
    const footer = within(screen.getByRole('contentinfo'));
    expect(footer.getByText(new RegExp(`version ${VERSION}`))).toBeVisible();
    expect(footer.getByText(/CC BY 4\.0/)).toBeVisible();
    expect(way()).toHaveAttribute('target', '_blank');
    expect(way()).toHaveAttribute('rel', 'noopener');
  });

  it('leaves out what belongs to the whole page', async () => {
    await renderApp({ link: '?embed=1&actor=nobody&data=2022-04-01-abc123' });
    expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'List' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Copy link|Share|shortcuts/ })).toBeNull();
    expect(screen.queryByRole('status', { name: /link/ })).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Where to begin' })).toBeNull();
  });

  it('stays a frame while one goes about in it; the way out follows', async () => {
    const { user } = await renderApp({ link: '?view=list&embed=1', hasAddress: true });
    await user.click(
      screen.getAllByRole('link', { name: /.+/ }).find((link) => link.dataset.event) ?? way(),
    );
    expect(new URLSearchParams(location.search).get('embed')).toBe('1');
    const event = new URLSearchParams(location.search).get('event') ?? 'none';
    expect(way().getAttribute('href')).toContain(`/en/e/${event}/`);
    expect(way().getAttribute('href')).not.toContain('embed');
  });

  it('leads out with the version that the frame was made with', async () => {
    await renderApp({ link: '?embed=1&data=2022-04-01-abc123' });
    expect(way().getAttribute('href')).toMatch(/&data=2022-04-01-abc123$/);
  });

  it('does not take the focus for an event that is open from the start', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false); // the reader is on the page around
    onTestFinished(() => void vi.restoreAllMocks());
    await renderApp({ link: `?event=${COUP}&embed=1` });
    expect(screen.getByRole('complementary', { name: /Open event/ })).toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  it('has the open event in the place of the others where it is narrow, and no modal sheet', async () => {
    const { user } = await renderApp({ link: `?event=${COUP}&embed=1`, isPhone: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    const panel = within(screen.getByRole('complementary', { name: /Open event/ }));
    expect(document.querySelector('main')).toHaveAttribute('inert');
    await user.click(panel.getByRole('button', { name: 'Close' }));
    expect(document.querySelector('main')).not.toHaveAttribute('inert');
  });
});
