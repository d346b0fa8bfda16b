/** A bar in view, and where the button over it lies, in CSS pixels from the strip's corner. */
export type BandStop = {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

type Hands = {
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
  /** The band that the pointer or the focus is on. */
  readonly onLight: (id: string | undefined) => void;
};

/** Farther than this, in CSS pixels, a press is a drag. */
const DRAG = 6;

const STEPS: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowLeft: (place) => place - 1,
  ArrowUp: (place) => place - 1,
  ArrowRight: (place) => place + 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_place, count) => count - 1,
};

/**
 * What keyboard, screen reader and pointer meet of the bands: a button over each bar, all together one
 * tab stop, and beside them their name, their number and the button for those without a row.
 */
export function createBandButtons(strip: HTMLElement, hands: Hands) {
  const layer = document.createElement('div');
  layer.className = 'band-layer';
  const heading = createHeading(hands.onMore);
  strip.setAttribute('role', 'group');
  strip.append(heading.element, layer);
  let buttons = new Map<string, HTMLButtonElement>();
  let openId: string | undefined;
  let tabStop: string | undefined;
  let pressed = { x: 0, y: 0 };

  const mark = () => {
    const stop =
      buttons.get(tabStop ?? '') ?? buttons.get(openId ?? '') ?? [...buttons.values()][0];
    for (const [id, button] of buttons) {
      button.tabIndex = button === stop ? 0 : -1;
      if (id === openId) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
  const idAt = (target: EventTarget | null) =>
    target instanceof Element
      ? target.closest<HTMLElement>('[data-band]')?.dataset.band
      : undefined;
  const light = () =>
    hands.onLight(
      idAt(layer.querySelector(':hover')) ?? idAt(layer.querySelector(':focus-visible')),
    );

  layer.addEventListener('pointerover', light);
  layer.addEventListener('pointerleave', light);
  layer.addEventListener('focusout', () => hands.onLight(undefined));
  layer.addEventListener('focusin', ({ target }) => {
    tabStop = idAt(target);
    mark();
    light();
  });
  layer.addEventListener('pointerdown', ({ clientX, clientY }) => {
    pressed = { x: clientX, y: clientY };
  });
  layer.addEventListener('click', ({ target, detail, clientX, clientY }) => {
    const id = idAt(target);
    const isDrag = detail > 0 && Math.hypot(clientX - pressed.x, clientY - pressed.y) > DRAG; // no detail: a key
    if (id !== undefined && !isDrag) hands.onOpen(id);
  });
  layer.addEventListener('keydown', (press) => {
    const step = STEPS[press.key];
    if (step === undefined || press.ctrlKey || press.metaKey || press.altKey) return;
    const all = [...buttons.values()];
    const place = all.findIndex((button) => button === document.activeElement);
    const to = Math.min(Math.max(step(place, all.length), 0), all.length - 1);
    all[to]?.focus({ preventScroll: true });
    press.preventDefault();
    press.stopPropagation(); // the timeline's arrows go among events
  });

  return {
    /** `name` of the strip; how many bands the window has, and how many of them no row. */
    setHeading: (name: string, count: number, beyond: number, more: string) => {
      strip.setAttribute('aria-label', name);
      heading.set(name, count, beyond, more);
    },
    lay: (stops: readonly BandStop[]) => {
      const before = buttons;
      const hadFocus = layer.contains(document.activeElement);
      buttons = new Map();
      const inOrder = stops.toSorted((a, b) => a.row - b.row || a.place.x - b.place.x);
      for (const [order, { id, name, place }] of inOrder.entries()) {
        const button = before.get(id) ?? createButton(id);
        before.delete(id);
        button.setAttribute('aria-label', name);
        button.title = name;
        button.style.transform = `translate(${place.x}px, ${place.y}px)`;
        button.style.width = `${place.width}px`;
        button.style.height = `${place.height}px`;
        buttons.set(id, button);
        // Moved only where it has to be: that would take its focus.
        if (layer.children[order] !== button)
          layer.insertBefore(button, layer.children[order] ?? null);
      }
      for (const button of before.values()) button.remove();
      mark();
      if (hadFocus && !layer.contains(document.activeElement)) {
        layer.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
      }
    },
    setOpen: (id: string | undefined) => {
      openId = id;
      mark();
    },
    destroy: () => {
      strip.removeAttribute('role');
      strip.removeAttribute('aria-label');
      strip.replaceChildren();
    },
  };
}

function createButton(id: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'band';
  button.dataset.band = id;
  return button;
}

/** As the lanes have it: a name, a number, and a button for what has no place. */
function createHeading(onMore: () => void) {
  const element = document.createElement('div');
  element.className = 'band-name';
  const name = document.createElement('b');
  const count = document.createElement('span');
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'astride';
  more.addEventListener('click', onMore);
  element.append(name, count, more);
  return {
    element,
    set: (text: string, within: number, beyond: number, moreName: string) => {
      name.textContent = text;
      count.textContent = String(within);
      more.hidden = beyond === 0;
      more.textContent = `+${beyond}`;
      more.setAttribute('aria-label', moreName);
    },
  };
}
