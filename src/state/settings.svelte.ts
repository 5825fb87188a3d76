import { forThisVisit, PREFIX, readPreference, writePreference } from './preferences.ts';

/** What a reader can choose of how pages look, as designed first. Each is a preference, and a `data-` attribute of the root. */
const LOOKS = {
  theme: ['system', 'light', 'dark', 'sepia', 'black'],
  /** Steps of text size from the designer's. */
  size: ['0', '-2', '-1', '1', '2', '3', '4', '5'],
  leading: ['normal', 'tight', 'loose'],
  measure: ['normal', 'narrow', 'wide'],
  face: ['serif', 'sans', 'clear'],
  justify: ['off', 'on'],
  /** Pictures are dimmed on dark paper. */
  dim: ['on', 'off'],
} as const;

type Look = keyof typeof LOOKS;
type Looks = Readonly<Record<Look, string>>;

const NAMES = Object.keys(LOOKS) as readonly Look[]; // of a constant object

/** How the reader wants pages to look. `boot.js` shows the same before first paint, and when another tab changes it. */
class Settings {
  #looks = $state.raw<Looks>(readLooks());

  constructor() {
    // Another tab changed them: boot.js shows it, here the controls follow.
    addEventListener('storage', ({ key, storageArea }) => {
      if (storageArea && key) forThisVisit.delete(key.slice(PREFIX.length)); // there is room again
      this.#looks = readLooks();
    });
  }

  get looks(): Looks {
    return this.#looks;
  }

  choose(look: Look, value: string): void {
    writePreference(look, value);
    this.#looks = readLooks();
    document.documentElement.dataset[look] = this.#looks[look];
  }
}

let settings: Settings | null = null;

/** The one of this page, made when it is first wanted. */
export const getSettings = (): Settings => (settings ??= new Settings());

function readLooks(): Looks {
  const entries = NAMES.map((look) => {
    const chosen = readPreference(look);
    const known: readonly string[] = LOOKS[look];
    return [look, chosen !== null && known.includes(chosen) ? chosen : known[0]] as const;
  });
  return Object.fromEntries(entries) as unknown as Looks; // one entry for each name
}
