import { screen, within } from '@testing-library/react';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { VERSION } from '../../fixtures/authored-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const LINK = `http://localhost:3000/?from=2021-01-01&to=2022-04-30&actor=beta&view=timeline&lang=en&data=${VERSION}`;

async function openDialog(options: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp({ link: '?actor=beta', ...options });
  await app.user.click(screen.getByRole('button', { name: 'Share, embed…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Share this view' }));
  const field = (name: RegExp) => dialog.getByRole<HTMLTextAreaElement>('textbox', { name });
  return { ...app, dialog, field };
}

/** What a camera reads in a drawn code. */
function scan(code: HTMLElement): string {
  const size = Number(code.getAttribute('viewBox')?.split(' ')[2]);
  const zoom = 4;
  const width = size * zoom;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const ink = code.querySelector('path:last-child')?.getAttribute('d') ?? '';
  for (const [, x = '', y = ''] of ink.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let down = 0; down < zoom; down += 1) {
      for (let along = 0; along < zoom; along += 1) {
        const at = (Number(y) * zoom + down) * width + Number(x) * zoom + along;
        data.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return decodeQR({ width, height: width, data });
}

describe('the ways to share a view', () => {
  it('say what is shared', async () => {
    const { dialog } = await openDialog();
    expect(dialog.getByText(/^\d+ events, .*2021.*2022 · data 2022-05-01-def456$/)).toBeVisible();
  });

  it('name the open event', async () => {
    const { dialog } = await openDialog({ link: '?event=2020-beta-coup' });
    expect(dialog.getByText(/^.*[Cc]oup.* · \d+ events?/)).toBeVisible();
  });

  it('hold the link, and copy it', async () => {
    const { user, dialog, field } = await openDialog();
    expect(field(/Link to this view/).value).toBe(LINK);
    await user.click(dialog.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(LINK);
    expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('leave the language to the reader when asked to, everywhere', async () => {
    const { user, dialog, field } = await openDialog();
    await user.click(dialog.getByRole('checkbox', { name: /Let the reader’s language decide/ }));
    expect(field(/Link to this view/).value).toBe(LINK.replace('&lang=en', ''));
    expect(scan(dialog.getByRole('img', { name: /QR code/ }))).toBe(LINK.replace('&lang=en', ''));
    await user.click(dialog.getByText('Embed in a page'));
    expect(field(/HTML code/).value).not.toContain('lang=');
  });

  it('draw the link for a camera', async () => {
    const { dialog } = await openDialog();
    expect(scan(dialog.getByRole('img', { name: 'QR code of the link to this view' }))).toBe(LINK);
  });

  it('say so when a link is too long for that', async () => {
    const { dialog } = await openDialog({ link: `?q=${'語'.repeat(100)}` });
    expect(dialog.getByText('This link is too long for a QR code.')).toBeVisible();
    expect(dialog.queryByRole('img')).toBeNull();
  });

  it('give the code of a frame of the chosen size, and show that frame', async () => {
    const { user, dialog, field } = await openDialog();
    await user.click(dialog.getByText('Embed in a page'));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Width' }), '640 pixels');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Height' }), '420 pixels');
    const code = field(/HTML code/).value;
    expect(code).toContain('width="640" height="420"');
    expect(code).toContain(`src="${LINK.replaceAll('&', '&amp;')}&amp;embed=1"`);
    const frame = dialog.getByTitle(/events, .* · Sahel Timeline$/);
    expect(frame).toHaveAttribute('src', `${LINK}&embed=1`);
    expect(frame).toHaveAttribute('width', '640');
    await user.click(dialog.getByRole('button', { name: 'Copy code' }));
    expect(await navigator.clipboard.readText()).toBe(code);
  });

  it('go with the dialog', async () => {
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Close sharing' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('what the browser refuses', () => {
  it('to copy stands selected, to be copied by hand', async () => {
    const { user, dialog, field } = await openDialog();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Refused'));
    await user.click(dialog.getByRole('button', { name: 'Copy link' }));
    const link = field(/Link to this view/);
    expect(link).toHaveFocus();
    expect([link.selectionStart, link.selectionEnd]).toEqual([0, LINK.length]);
    expect(dialog.getByRole('alert')).toHaveTextContent(/did not allow copying/);
  });

  describe('of its own way to share', () => {
    const withShare = (share: () => Promise<void>) => {
      const spy = vi.fn(share);
      Object.defineProperty(navigator, 'share', { configurable: true, value: spy });
      onTestFinished(() => void Reflect.deleteProperty(navigator, 'share'));
      return spy;
    };

    it('is nothing when it takes the link', async () => {
      const share = withShare(() => Promise.resolve());
      const { user, dialog } = await openDialog();
      await user.click(dialog.getByRole('button', { name: 'Share…' }));
      expect(share).toHaveBeenCalledWith(expect.objectContaining({ url: LINK }));
      expect(dialog.queryByRole('alert')).toBeNull();
    });

    it('is nothing when the reader sends it away', async () => {
      withShare(() => Promise.reject(new DOMException('', 'AbortError')));
      const { user, dialog } = await openDialog();
      await user.click(dialog.getByRole('button', { name: 'Share…' }));
      expect(dialog.queryByRole('alert')).toBeNull();
    });

    it('leaves the link selected', async () => {
      withShare(() => Promise.reject(new DOMException('', 'NotAllowedError')));
      const { user, dialog, field } = await openDialog();
      await user.click(dialog.getByRole('button', { name: 'Share…' }));
      expect(dialog.getByRole('alert')).toHaveTextContent(/did not allow sharing/);
      expect(field(/Link to this view/)).toHaveFocus();
    });

    it('is not offered where there is none', async () => {
      const { dialog } = await openDialog();
      expect(dialog.queryByRole('button', { name: 'Share…' })).toBeNull();
    });
  });
});
