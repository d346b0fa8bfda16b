import { screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const dialog = () => screen.queryByRole('dialog', { name: 'Keyboard shortcuts' });
const help = () => screen.getByRole('button', { name: 'Keyboard shortcuts' });
/** The keys of a shortcut, as they are drawn. */
const keysOf = (group: string, does: string) => {
  const section = screen.getByRole('heading', { name: group }).closest('section');
  const shortcut = within(section ?? document.body)
    .getByText(does)
    .closest('div');
  return [...(shortcut?.querySelectorAll('kbd') ?? [])].map(
    (key) => key.querySelector('[aria-hidden]')?.textContent ?? key.textContent,
  );
};

/** A keyboard with these characters on it, without Shift. */
function layKeyboard(...characters: string[]) {
  const layout = new Map(characters.map((character, place) => [`Key${place}`, character]));
  const keyboard = { getLayoutMap: () => Promise.resolve(layout) };
  Object.defineProperty(navigator, 'keyboard', { configurable: true, value: keyboard });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'keyboard');
  });
}

describe('the help on the keyboard', () => {
  it('opens at a question mark and closes by its button', async () => {
    const { user } = await renderApp({ view: 'list' });
    expect(dialog()).toBeNull();
    await user.keyboard('?');
    expect(dialog()).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close the help' }));
    expect(dialog()).toBeNull();
  });

  it('opens by its button', async () => {
    const { user } = await renderApp({ view: 'list' });
    await user.click(help());
    expect(dialog()).toBeVisible();
  });

  it('opens while a radio button has the focus, which takes no characters', async () => {
    const { user } = await renderApp({ view: 'list' });
    screen.getByRole('radio', { name: 'English' }).focus();
    await user.keyboard('?');
    expect(dialog()).toBeVisible();
  });

  it('leaves a question mark that is typed in a field where it is', async () => {
    const { user } = await renderApp({ view: 'list' });
    const search = screen.getByRole('combobox', { name: 'Search' });
    await user.type(search, 'why?');
    expect(search).toHaveValue('why?');
    expect(dialog()).toBeNull();
  });

  it('says what each key does, by where it does it', async () => {
    const { user } = await renderApp({ view: 'list' });
    await user.click(help());
    expect(keysOf('Everywhere', 'Search')).toEqual(['/']);
    expect(keysOf('On the timeline', 'Zoom in, out')).toEqual(['+', '−']);
    expect(keysOf('On the timeline', 'First, last event of the lane')).toEqual(['Home', 'End']);
    expect(keysOf('In the list', 'Open the event')).toEqual(['Enter']);
    expect(keysOf('In the story', 'Previous, next event')).toEqual(['←', '→']);
    expect(screen.getAllByText('Left arrow')[0]).toBeInTheDocument();
  });

  it('names the keys as they are named in French', async () => {
    const { user } = await renderApp({ view: 'list', lang: 'fr' });
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
    expect(keysOf('Dans le récit', 'Premier, dernier événement')).toEqual(['Début', 'Fin']);
    expect(keysOf('Dans le récit', 'Quitter le récit')).toEqual(['Échap']);
  });

  it('adds Shift where the reader’s own keyboard asks for it', async () => {
    layKeyboard('a', 'f', '-', ':', '=', ','); // French
    const { user } = await renderApp({ view: 'list' });
    await user.click(help());
    expect(await screen.findAllByText('Shift')).toHaveLength(3);
    expect(keysOf('Everywhere', 'Search')).toEqual(['Shift', '/']);
    expect(keysOf('On the timeline', 'Zoom in, out')).toEqual(['Shift', '+', '−']);
    expect(keysOf('On the timeline', 'Show all')).toEqual(['F']);
  });

  it('does without where the browser says nothing of the keyboard', async () => {
    layKeyboard();
    const { user } = await renderApp({ view: 'list' });
    await user.click(help());
    expect(keysOf('Everywhere', 'Show this help')).toEqual(['?']);
  });
});
