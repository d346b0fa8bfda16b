/**
 * What runs inside the measured page, before any of its scripts. Self-contained: the browser gets the
 * source text of this function. It knows the page only from outside: where the timeline is, and what
 * a drawn mark looks like.
 * @param {{ region: string, marks: string, unseen?: string }} selectors
 */
export function installProbe({ region, marks, unseen }) {
  /** Calls back in the first task after the next frame is painted, before any that the page has asked for. */
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      void scheduler.postTask(() => then(performance.now()), { priority: 'user-blocking' });
    });

  // Small: it is looked at in each frame until something is drawn, and that counts as the page's work.
  const SIDE = 64;
  const scratch = document.createElement('canvas');
  scratch.width = scratch.height = SIDE;
  const pencil = scratch.getContext('2d', { willReadFrequently: true });

  /** Whether a canvas shows anything: its pixels are not all alike. */
  const isPainted = (canvas) => {
    if (canvas.width === 0 || canvas.height === 0 || !canvas.checkVisibility()) return false;
    pencil.clearRect(0, 0, SIDE, SIDE);
    pencil.drawImage(canvas, 0, 0, SIDE, SIDE);
    const { data } = pencil.getImageData(0, 0, SIDE, SIDE);
    return data.some((value, index) => Math.abs(value - data[index % 4]) > 2);
  };

  /** Whether the timeline shows a mark: an element that is one, or a canvas that is not blank. */
  const isDrawn = () => {
    const root = document.querySelector(region);
    if (root === null) return false;
    // Some stand in lanes that are not shown; to look at all of them would cost more than a frame.
    const all = [...root.querySelectorAll(marks)];
    const sample = all.filter((_, index) => index % Math.ceil(all.length / 50) === 0);
    const isShown = (mark) =>
      mark.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return sample.some(isShown) || [...root.querySelectorAll('canvas')].some(isPainted);
  };

  const bench = {
    /** When the first frame with a drawn timeline was painted, since navigation. */
    visible: undefined,

    /** Resolves once two frames are painted: what an input handler asks for may come in the second. */
    painted: () => new Promise((resolve) => afterPaint(() => afterPaint(resolve))),

    frames: undefined,
    startFrames() {
      const frames = [performance.now()];
      bench.frames = frames;
      const count = (now) => {
        if (bench.frames !== frames) return;
        frames.push(now);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    },
    /** Frames a second, and the 95th percentile of the time between two, in ms. */
    stopFrames() {
      const times = [...bench.frames, performance.now()];
      bench.frames = undefined;
      const gaps = times.slice(1).map((time, index) => time - times[index]);
      gaps.sort((a, b) => a - b);
      const seconds = (times.at(-1) - times[0]) / 1000;
      return { fps: (times.length - 2) / seconds, p95: gaps[Math.ceil(gaps.length * 0.95) - 1] };
    },

    settled: undefined,
    /**
     * From the next click until the last frame that it changed is painted: `settled` resolves to the
     * times between, in ms, when `quiet` ms have passed without a change of the page: `seen` for what
     * one sees of it, `all` with the parts that lie unseen over what a canvas shows.
     */
    watchClick(quiet) {
      let clicked;
      const dirty = { seen: false, all: false };
      const soil = () => (dirty.seen = dirty.all = true);
      const isUnseen = ({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        if (element === null || !element.isConnected) return true;
        return unseen !== undefined && element.closest(unseen) !== null;
      };
      // The line of the current time moves by itself.
      const isOwn = ({ target }) => target.classList?.contains('vis-current-time');
      const observer = new MutationObserver((changes) => {
        const others = changes.filter((change) => !isOwn(change));
        if (others.length > 0) dirty.all = true;
        if (!others.every(isUnseen)) soil();
      });
      const canvas = CanvasRenderingContext2D.prototype;
      const methods = ['clearRect', 'fillRect', 'fill', 'stroke', 'drawImage', 'fillText'];
      const originals = methods.map((name) => canvas[name]);
      bench.settled = new Promise((resolve) => {
        const onClick = (click) => {
          document.removeEventListener('click', onClick, { capture: true });
          clicked = click.timeStamp;
          soil();
          const all = { subtree: true, childList: true, attributes: true, characterData: true };
          observer.observe(document.body, all);
          methods.forEach((name, index) => {
            canvas[name] = function (...args) {
              soil();
              return originals[index].apply(this, args);
            };
          });
          const last = {};
          const look = (now) => {
            for (const part of ['seen', 'all']) {
              if (dirty[part]) last[part] = now - clicked;
              dirty[part] = false;
            }
            if (now - clicked - last.all < quiet) return afterPaint(look);
            observer.disconnect();
            methods.forEach((name, index) => (canvas[name] = originals[index]));
            resolve(last);
          };
          afterPaint(look);
        };
        document.addEventListener('click', onClick, { capture: true });
      });
    },
  };
  window.bench = bench;

  // Looked at when a frame is painted, so that the looking does not hold it up.
  const watch = (now) => {
    if (isDrawn()) bench.visible = now;
    else afterPaint(watch);
  };
  afterPaint(watch);
}
