/** A key: the sign on it (its name in the catalogue says it in words), and the character it types, if it does. */
type Key = {
  readonly name:
    | 'left'
    | 'right'
    | 'up'
    | 'down'
    | 'home'
    | 'end'
    | 'enter'
    | 'escape'
    | 'slash'
    | 'question'
    | 'plus'
    | 'minus'
    | 'f';
  readonly sign?: string;
  readonly types?: string;
};

const LEFT: Key = { name: 'left', sign: '←' };
const RIGHT: Key = { name: 'right', sign: '→' };
const UP: Key = { name: 'up', sign: '↑' };
const DOWN: Key = { name: 'down', sign: '↓' };
const HOME: Key = { name: 'home' };
const END: Key = { name: 'end' };
const ENTER: Key = { name: 'enter' };
const ESCAPE: Key = { name: 'escape' };
const SLASH: Key = { name: 'slash', sign: '/', types: '/' };
const QUESTION: Key = { name: 'question', sign: '?', types: '?' };
const PLUS: Key = { name: 'plus', sign: '+', types: '+' };
const MINUS: Key = { name: 'minus', sign: '−', types: '-' };
const F: Key = { name: 'f', sign: 'F', types: 'f' };

/** Every shortcut there is, by where it works, with the keys that do it one after the other. */
export const SHORTCUTS = [
  {
    where: 'everywhere',
    shortcuts: [
      { does: 'everywhere.search', keys: [SLASH] },
      { does: 'everywhere.help', keys: [QUESTION] },
      { does: 'everywhere.close', keys: [ESCAPE] },
    ],
  },
  {
    where: 'timeline',
    shortcuts: [
      { does: 'timeline.along', keys: [LEFT, RIGHT] },
      { does: 'timeline.across', keys: [UP, DOWN] },
      { does: 'timeline.ends', keys: [HOME, END] },
      { does: 'timeline.open', keys: [ENTER] },
      { does: 'timeline.zoom', keys: [PLUS, MINUS] },
      { does: 'timeline.fit', keys: [F] },
    ],
  },
  { where: 'list', shortcuts: [{ does: 'list.open', keys: [ENTER] }] },
  {
    where: 'story',
    shortcuts: [
      { does: 'story.along', keys: [LEFT, RIGHT] },
      { does: 'story.ends', keys: [HOME, END] },
      { does: 'story.leave', keys: [ESCAPE] },
    ],
  },
] as const satisfies readonly {
  readonly where: string;
  readonly shortcuts: readonly { readonly does: string; readonly keys: readonly Key[] }[];
}[];
