import { describe, expect, it } from 'vitest';
import { mayKeep } from '../../src/app/may-keep.ts';

describe('whether the app is kept on a device', () => {
  const serviceWorker = {} as ServiceWorkerContainer;

  it('is, where the browser can', () => {
    expect(mayKeep({ serviceWorker })).toBe(true);
    expect(mayKeep({ serviceWorker, connection: { saveData: false } })).toBe(true);
  });

  it('is not, where it cannot', () => {
    expect(mayKeep({})).toBe(false);
  });

  it('is not, where the reader saves data', () => {
    expect(mayKeep({ serviceWorker, connection: { saveData: true } })).toBe(false);
  });
});
