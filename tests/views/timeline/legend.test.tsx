import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

/** The sheet that the word unfolds, with its two lists: families, then bars and signs. */
function legend(word: string) {
  const details = screen.getByText(word, { selector: 'summary' }).closest('details');
  if (details === null) throw new Error('The word stands alone');
  return within(details);
}
const entries = (word: string) =>
  legend(word)
    .getAllByRole('list')
    .map((list) =>
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    );

describe('the legend', () => {
  it('is folded away until asked for', async () => {
    const { user } = await renderApp();
    expect(legend('Legend').getByText('Summits')).not.toBeVisible();
    await user.click(screen.getByText('Legend'));
    expect(legend('Legend').getByText('Summits')).toBeVisible();
    expect(legend('Legend').getByText('approximate date')).toBeVisible();
    await user.click(screen.getByText('Legend'));
    expect(legend('Legend').getByText('Summits')).not.toBeVisible();
  });

  it.each([
    [
      'English',
      'Legend',
      ['Visits', 'Summits', 'Agreements', 'Ruptures', 'Statements', 'Power', 'Security'],
      'sources disagree',
    ],
    [
      'Français',
      'Légende',
      ['Visites', 'Sommets', 'Accords', 'Ruptures', 'Déclarations', 'Pouvoir', 'Sécurité'],
      'les sources divergent',
    ],
  ])('names the seven families, then bars and signs, in %s', async (lang, word, names, sign) => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('radio', { name: lang }));
    await user.click(screen.getByText(word));
    const [families, signs] = entries(word);
    expect(families).toEqual(names);
    expect(signs).toHaveLength(9);
    expect(signs).toContain(sign);
  });
});
