import { act, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { lazyView } from '../../../src/views/shared/lazy-view.tsx';

/** A view that writes its name into `log` whenever it is rendered. */
function viewOf(name: string, log: string[] = []) {
  return function View() {
    useEffect(() => {
      log.push(name);
    });
    return <p>{name}</p>;
  };
}

describe('a view in a chunk of its own', () => {
  it('stands in its place once it has arrived, and something else meanwhile', async () => {
    let arrive: (view: ReturnType<typeof viewOf>) => void = () => undefined;
    const arriving = new Promise<ReturnType<typeof viewOf>>((resolve) => (arrive = resolve));
    const View = lazyView(() => arriving, { meanwhile: <p>room</p> });
    render(<View />);
    expect(screen.getByText('room')).toBeVisible();
    await act(async () => {
      arrive(viewOf('list'));
      await Promise.resolve();
    });
    expect(screen.getByText('list')).toBeVisible();
    expect(screen.queryByText('room')).toBeNull();
  });

  it('is rendered once where it is there already', async () => {
    const log: string[] = [];
    const View = lazyView(() => Promise.resolve(viewOf('list', log)));
    await View.preload();
    await act(async () => {
      render(<View />);
      await Promise.resolve();
    });
    expect(log).toEqual(['list']);
  });

  it('leaves the first frame to the others where it is last', async () => {
    const log: string[] = [];
    const Filters = lazyView(() => Promise.resolve(viewOf('filters', log)), { isLast: true });
    const Timeline = lazyView(() => Promise.resolve(viewOf('timeline', log)));
    await Promise.all([Filters.preload(), Timeline.preload()]);
    render(
      <>
        <Filters />
        <Timeline />
      </>,
    );
    expect(log).toEqual(['timeline', 'filters']);
  });
});
