/**
 * The reader's keyboard: this one table binds the keys and draws the help. Two keys with a space between are pressed one after
 * the other.
 */
export interface Shortcut {
  readonly act: string;
  readonly keys: string;
  /** What it does, for the help. */
  readonly words: string;
  readonly where: Where;
  /** Also while the key is held down. */
  readonly repeats?: true;
}

export type Where = 'list' | 'article' | 'both' | 'anywhere';

/** Headings of the help, in its order. */
export const WHERE: readonly (readonly [Where, string])[] = [
  ['list', 'In a list'],
  ['article', 'In an article'],
  ['both', 'On a row in focus, or in an article'],
  ['anywhere', 'Anywhere'],
];

export const SHORTCUTS = [
  { act: 'down', keys: 'j', words: 'To the next row', where: 'list', repeats: true },
  { act: 'up', keys: 'k', words: 'To the row before', where: 'list', repeats: true },
  { act: 'open', keys: 'o', words: 'Open the row, as Enter does', where: 'list' },
  { act: 'nextSection', keys: ']', words: 'To the next section', where: 'list' },
  { act: 'previousSection', keys: '[', words: 'To the section before', where: 'list' },
  { act: 'next', keys: 'n', words: 'Next article of the list you came from', where: 'article' },
  { act: 'previous', keys: 'p', words: 'The article before', where: 'article' },
  { act: 'back', keys: 'u', words: 'Back to that list', where: 'article' },
  { act: 'save', keys: 's', words: 'Save, or let go', where: 'both' },
  { act: 'mark', keys: 'm', words: 'Mark as read, or as unread', where: 'both' },
  { act: 'search', keys: '/', words: 'Search', where: 'anywhere' },
  { act: 'refresh', keys: 'r', words: 'Look for new articles', where: 'anywhere' },
  { act: 'front', keys: 'g f', words: 'Go to the front page', where: 'anywhere' },
  { act: 'latest', keys: 'g l', words: 'Go to Latest', where: 'anywhere' },
  { act: 'saved', keys: 'g s', words: 'Go to Saved', where: 'anywhere' },
  { act: 'offline', keys: 'g o', words: 'Go to Offline', where: 'anywhere' },
  { act: 'settings', keys: 'g t', words: 'Go to Settings', where: 'anywhere' },
  { act: 'help', keys: '?', words: 'Show these keys', where: 'anywhere' },
] as const satisfies readonly Shortcut[];

export type Act = (typeof SHORTCUTS)[number]['act'];

/** The first key of two, and when it was pressed. */
export interface Begun {
  readonly key: string;
  readonly at: number;
}

interface Heard {
  readonly shortcut: (Shortcut & { readonly act: Act }) | null;
  readonly begun: Begun | null;
}

/** Milliseconds within which the second key of two is its second. */
export const TOGETHER = 3000;

/** What a key means after what was begun before it. Times are milliseconds of one clock. */
export function hear(key: string, at: number, before: Begun | null): Heard {
  const first = before && at - before.at <= TOGETHER ? `${before.key} ` : '';
  const shortcut = SHORTCUTS.find(({ keys }) => keys === first + key) ?? null;
  const begins = first === '' && SHORTCUTS.some(({ keys }) => keys.startsWith(`${key} `));
  return { shortcut, begun: begins ? { key, at } : null };
}

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  getModifierState(name: 'AltGraph'): boolean;
}

/** Whether a key is pressed by itself. Shift and AltGr choose a sign: `?` and `[` need them on many keyboards. */
export function isPlain(key: string, pressed: Modifiers): boolean {
  if (pressed.getModifierState('AltGraph')) return !/^[a-z]$/i.test(key);
  return !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey;
}
