import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/error-boundary.tsx';
import type { CreateTimeline } from '../../src/views/timeline/timeline-adapter.ts';
import { renderApp } from '../support/render-app.tsx';

beforeEach(() => {
  // React reports what a boundary has caught; here that is the point.
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => report.mockRestore());
});

describe('a boundary', () => {
  function Part({ isBroken }: { isBroken: boolean }) {
    if (isBroken) throw new Error('Broken');
    return <p>All is well</p>;
  }
  const page = (isBroken: boolean, resetKey: string) => (
    <ErrorBoundary resetKey={resetKey} fallback={<p role="alert">Failed</p>}>
      <Part isBroken={isBroken} />
    </ErrorBoundary>
  );

  it('shows its part', () => {
    render(page(false, 'a'));
    expect(screen.getByText('All is well')).toBeVisible();
  });

  it('shows something else when its part fails', () => {
    render(page(true, 'a'));
    expect(screen.getByRole('alert')).toHaveTextContent('Failed');
  });

  it('tries again when its key changes, and only then', () => {
    const { rerender } = render(page(true, 'a'));
    rerender(page(false, 'a'));
    expect(screen.getByRole('alert')).toBeVisible();
    rerender(page(false, 'b'));
    expect(screen.getByText('All is well')).toBeVisible();
  });

  it('fails again when its part does', () => {
    const { rerender } = render(page(true, 'a'));
    rerender(page(true, 'b'));
    expect(screen.getByRole('alert')).toBeVisible();
  });
});

describe('a view that fails', () => {
  /** A timeline that breaks when it is told to draw actors' lanes. */
  const create: CreateTimeline = () => ({
    slots: { above: document.createElement('div'), behind: document.createElement('div') },
    setContent: ({ lanes }) => {
      if (lanes.some(({ index }) => index.id === 'beta')) throw new Error('No room');
    },
    setCounts: () => undefined,
    setWindow: () => undefined,
    follow: () => undefined,
    setOpenEvent: () => undefined,
    stops: () => [],
    focus: () => undefined,
    destroy: () => undefined,
  });
  const renderBroken = (link = '') =>
    renderApp({ link, loadTimeline: () => Promise.resolve(create) });
  const breakDown = async ({ user }: { user: ReturnType<typeof userEvent.setup> }) =>
    user.selectOptions(screen.getByRole('combobox', { name: 'Lanes by' }), 'actor');

  it('leaves the rest of the page in use', async () => {
    const app = await renderBroken();
    await breakDown(app);
    expect(screen.getByRole('alert')).toHaveTextContent('This part of the page cannot be shown.');
    await app.user.click(screen.getByRole('checkbox', { name: 'Delta Front' }));
    expect(screen.getByRole('status', { name: 'Result' })).toHaveTextContent('1 of 12 events');
  });

  it('comes back at any choice that mends it, and not at one that does not', async () => {
    const app = await renderBroken();
    await breakDown(app);
    await app.user.click(screen.getByRole('checkbox', { name: 'Trade' }));
    expect(await screen.findByRole('alert')).toBeVisible(); // tried again, and failed again
    await app.user.click(screen.getByRole('checkbox', { name: 'Eva Œuvre' }));
    await app.user.click(screen.getByRole('checkbox', { name: 'Trade' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('group', { name: 'Timeline' })).toBeVisible();
  });

  it('leaves the other view to go to', async () => {
    const app = await renderBroken();
    await breakDown(app);
    await app.user.click(screen.getByRole('radio', { name: 'List' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('link', { name: /Alphaland sanctions Beta/ })).toBeVisible();
  });

  it('comes back when the view is reset, in the same language and colours', async () => {
    const app = await renderBroken('?actor=beta&lang=fr');
    act(() => app.store.getState().actions.setScheme('dark'));
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Lignes par' }), 'actor');
    await app.user.click(screen.getByRole('button', { name: 'Réinitialiser la vue' }));
    expect(app.store.getState()).toMatchObject({
      actor: [],
      lanes: 'nature',
      lang: 'fr',
      scheme: 'dark',
    });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('group', { name: 'Frise chronologique' })).toBeVisible();
  });

  it('comes back when what broke it is undone, as Back does', async () => {
    const app = await renderBroken();
    await breakDown(app);
    act(() => app.store.getState().actions.setLanes('nature'));
    expect(await screen.findByRole('group', { name: 'Timeline' })).toBeVisible();
  });
});
