/**
 * The reader's keyboard: this one table binds the keys and draws the help. Two keys with a space between are pressed one after
 * the other.
 */
interface Shortcut {
  readonly act: string;
  readonly keys: string;
  /** What it does, for the help. */
  readonly words: string;
  readonly where: Where;
  /** Also while the key is held down. */
  readonly repeats?: true;
}

export type Where = 'list' | 'article' | 'both' | 'anywhere';

/** Headings of the help, in its order. They are read when they are drawn: by then the page has its language. */
export const WHERE: readonly (readonly [Where, string])[] = (
  ['list', 'article', 'both', 'anywhere'] as const
).map((where) => read([where, ''] as const, 1, () => headingOf(where)));

const KEYS = [
  { act: 'down', keys: 'j', where: 'list', repeats: true },
  { act: 'up', keys: 'k', where: 'list', repeats: true },
  { act: 'open', keys: 'o', where: 'list' },
  { act: 'nextSection', keys: ']', where: 'list' },
  { act: 'previousSection', keys: '[', where: 'list' },
  { act: 'next', keys: 'n', where: 'article' },
  { act: 'previous', keys: 'p', where: 'article' },
  { act: 'back', keys: 'u', where: 'article' },
  { act: 'save', keys: 's', where: 'both' },
  { act: 'mark', keys: 'm', where: 'both' },
  { act: 'search', keys: '/', where: 'anywhere' },
  { act: 'refresh', keys: 'r', where: 'anywhere' },
  { act: 'front', keys: 'g f', where: 'anywhere' },
  { act: 'latest', keys: 'g l', where: 'anywhere' },
  { act: 'saved', keys: 'g s', where: 'anywhere' },
  { act: 'offline', keys: 'g o', where: 'anywhere' },
  { act: 'settings', keys: 'g t', where: 'anywhere' },
  { act: 'help', keys: '?', where: 'anywhere' },
] as const satisfies readonly Omit<Shortcut, 'words'>[];

export const SHORTCUTS = KEYS.map((one) => read({ ...one, words: '' }, 'words', () => wordsOf(one.act)));

export type Act = (typeof KEYS)[number]['act'];

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

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Signs of the table by where they stand on an English keyboard; letters are named by their own. */
const SIGNS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']', Slash: '/' };

/**
 * A key as the table writes it. One that writes a letter of another script (Arabic, Cyrillic, Hebrew) is taken by where it stands, as
 * the letters of the table are on none of its keys.
 */
export function keyOf({ key, code, shiftKey }: Pressed): string {
  if (key === '؟') return '?';
  if (shiftKey || !isLetter(key)) return key;
  if (/\p{Script=Latin}/u.test(key)) return key.toLowerCase(); // a capital without Shift is Caps Lock's
  return SIGNS[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  getModifierState(name: 'AltGraph'): boolean;
}

/**
 * Whether a key is pressed by itself. Shift, AltGr and a Mac's Option choose a sign: `?` and `[` need them on many keyboards. Option
 * is Alt elsewhere, so with it only the table's own signs are taken.
 */
export function isPlain(key: string, pressed: Modifiers): boolean {
  if (pressed.getModifierState('AltGraph')) return !isLetter(key);
  if (pressed.ctrlKey || pressed.metaKey) return false;
  return !pressed.altKey || (!isLetter(key) && SHORTCUTS.some(({ keys }) => keys === key));
}

/** Also a vowel or a tone that Thai and Indian scripts write with a sign of its own. */
const isLetter = (key: string) => /^[\p{L}\p{M}]$/u.test(key);

/** A value with one member that is asked for whenever it is read. */
function read<T extends object>(value: T, member: PropertyKey, get: () => string): T {
  return Object.defineProperty(value, member, { get, enumerable: true });
}

function headingOf(where: Where): string {
  return {
    list: 'In a list',
    article: 'In an article',
    both: 'On a row in focus, or in an article',
    anywhere: 'Anywhere',
  }[where];
}

function wordsOf(act: Act): string {
  return {
    down: 'To the next row',
    up: 'To the row before',
    open: 'Open the row, as Enter does',
    nextSection: 'To the next section',
    previousSection: 'To the section before',
    next: 'Next article of the list you came from',
    previous: 'The article before',
    back: 'Back to that list',
    save: 'Save, or let go',
    mark: 'Mark as read, or as unread',
    search: 'Search',
    refresh: 'Look for new articles',
    front: 'Go to the front page',
    latest: 'Go to Latest',
    saved: 'Go to Saved',
    offline: 'Go to Offline',
    settings: 'Go to Settings',
    help: 'Show these keys',
  }[act];
}
