import { screen, waitFor, within } from '@testing-library/react';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';
import { watchSavedFiles } from '../../support/saved-files.ts';

const EVENT = '?event=2020-beta-coup&from=2015&to=2023';
const LINK = 'http://localhost:3000/en/e/2020-beta-coup/';

async function openSharing(options: Parameters<typeof renderApp>[0]) {
  const app = await renderApp(options);
  await app.user.click(screen.getByRole('button', { name: 'Share, embed…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Share this view' });
  await app.user.click(within(dialog).getByText('Cite'));
  return { ...app, ...inspect(dialog) };
}

/** The form and the text of a citation. */
function inspect(element: HTMLElement) {
  const dialog = within(element);
  return {
    dialog,
    text: () => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }).value,
    formSwitch: () => dialog.getByRole('combobox', { name: 'Format' }),
  };
}

describe('the citation of a view', () => {
  it('says what it shows, how much of it, of which version, and when it was seen', async () => {
    const { text } = await openSharing({ link: '?actor=alpha,beta&match=all&from=2015&to=2023' });
    expect(text()).toMatch(
      /^Sahel Timeline\. \(2022, 1 May\)\. Alphaland · Beta, 2015 to 2023: \d+ of 12 events \(Version 2022-05-01-def456\) \[Data set\]\. Retrieved .*, from http/,
    );
  });

  it('is in the language of choice, and leads to the view in that language', async () => {
    const { user, text, formSwitch, dialog } = await openSharing({ link: '?actor=alpha,beta' });
    await user.selectOptions(formSwitch(), 'Reference in French');
    expect(text()).toMatch(/^Frise Sahel\. .*Alpha · Bêta, .*\[Jeu de données\]\. Consulté le/);
    expect(text()).toContain('lang=fr');
    expect(dialog.getByRole('button', { name: 'Copy citation' })).toBeVisible();
  });

  it.each([
    ['BibTeX', /^@misc\{frise-sahel-2022-05-01-def456,/],
    ['RIS', /^TY {2}- DATA\r?\n/],
    ['CSL-JSON', /"type": "dataset"/],
  ])('is written as %s', async (form, written) => {
    const { user, text, formSwitch } = await openSharing({ link: '?actor=alpha' });
    await user.selectOptions(formSwitch(), form);
    expect(text()).toMatch(written);
  });

  it('is copied', async () => {
    const { user, text, dialog } = await openSharing({ link: '?actor=alpha' });
    await user.click(dialog.getByRole('button', { name: 'Copy citation' }));
    expect(await navigator.clipboard.readText()).toBe(text());
  });

  it('stands selected where the browser refuses to copy', async () => {
    const { user, dialog } = await openSharing({ link: '?actor=alpha' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Refused'));
    await user.click(dialog.getByRole('button', { name: 'Copy citation' }));
    const field = dialog.getByRole('textbox', { name: 'Citation' });
    await waitFor(() => expect(field).toHaveFocus());
  });
});

describe('the citation of an open event', () => {
  it('is offered first, that of the view next to it', async () => {
    const { user, text, dialog } = await openSharing({ link: EVENT });
    expect(text()).toMatch(/^Sahel Timeline\. .*[Cc]oup.*2020/);
    expect(text()).toContain(LINK);
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Cited' }), 'This view');
    expect(text()).toMatch(/ of 12 events /);
  });

  it('is offered where it is open', async () => {
    const app = await renderApp({ link: EVENT });
    await app.user.click(screen.getByRole('button', { name: 'Cite' }));
    const { text } = inspect(screen.getByRole('dialog', { name: 'Cite' }));
    expect(text()).toContain(LINK);
  });
});

describe('an open event', () => {
  it('is saved for a calendar', async () => {
    const saved = watchSavedFiles();
    const { user } = await renderApp({ link: EVENT });
    await user.click(screen.getByRole('button', { name: 'Calendar' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.file).toBe('frise-sahel_2020-beta-coup.ics');
    const calendar = new ICAL.Component(
      ICAL.parse((await saved[0]?.content.text()) ?? '') as unknown[],
    );
    const entries = calendar.getAllSubcomponents('vevent');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.getFirstPropertyValue('uid')).toBe('2020-beta-coup@frise-sahel');
    expect(entries[0]?.getFirstPropertyValue('description')).toContain(LINK);
  });
});
