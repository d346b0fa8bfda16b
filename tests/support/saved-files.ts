import { onTestFinished, vi } from 'vitest';

/** A file that the page saved. */
export type SavedFile = { readonly file: string; readonly content: Blob };

/** Takes what the page saves during a test, since jsdom saves nothing. Returns the files, the first one first. */
export function watchSavedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  let latest = new Blob();
  URL.createObjectURL = (content) => {
    if (content instanceof Blob) latest = content;
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  click.mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ file: this.download, content: latest });
  });
  onTestFinished(() => click.mockRestore());
  return saved;
}
