import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileReal } from '../../fixtures/real-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const compiled = compileReal();
const row = () => screen.queryByRole('navigation', { name: 'Where to begin' });

describe('the suggestions', () => {
  it('lead to a view, in one step that Back undoes, and go', async () => {
    const { user, store } = await renderApp({ compiled, view: 'list' });
    const link = within(row() ?? document.body).getByRole('link', {
      name: 'Mali and the United States since 2021',
    });
    expect(link).toHaveAttribute('href', '/?from=2021-01-01&actor=ml,us&match=all');
    await user.click(link);
    expect(store.getState()).toMatchObject({
      actor: ['ml', 'us'],
      match: 'all',
      view: 'list',
      lastChange: 'act',
    });
    expect(row()).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('are not there for who has chosen something', async () => {
    await renderApp({ compiled, view: 'list', link: '?theme=diplomacy' });
    expect(row()).toBeNull();
  });

  it('go for good when they are sent away', async () => {
    const { user } = await renderApp({ compiled, view: 'list' });
    await user.click(screen.getByRole('button', { name: 'Suggest no more views' }));
    expect(row()).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
    expect(Object.keys(localStorage)).toEqual(['frise-sahel:suggestions']);
  });

  it('stay away once they were sent away', async () => {
    localStorage.setItem('frise-sahel:suggestions', 'dismissed');
    await renderApp({ compiled, view: 'list' });
    expect(row()).toBeNull();
  });

  it('leave out what the data have nothing of', async () => {
    await renderApp({ view: 'list' });
    const names = screen.getAllByRole('link').filter((link) => row()?.contains(link));
    expect(names.map(({ textContent }) => textContent)).toEqual(['Sources disagree']);
  });
});
