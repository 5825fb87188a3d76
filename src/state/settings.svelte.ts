import { readPreference, writePreference } from './preferences.ts';

export const THEMES = ['system', 'light', 'dark', 'sepia', 'black'] as const;
export type Theme = (typeof THEMES)[number];

/** Steps of text size; 0 is the designer's, each step is 6 %. */
export const SMALLEST = -2;
export const LARGEST = 5;

/**
 * How the reader wants pages to look. `boot.js` applies the same two keys before first paint, and when another tab
 * changes them.
 */
export class Settings {
  #theme = $state.raw<Theme>('system');
  #size = $state.raw(0);

  constructor() {
    this.#theme = themeOf(readPreference('theme'));
    this.#size = sizeOf(readPreference('size'));
    // Another tab changed them: boot.js shows it, here the controls follow.
    addEventListener('storage', () => {
      this.#theme = themeOf(readPreference('theme'));
      this.#size = sizeOf(readPreference('size'));
    });
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    writePreference('theme', theme);
    this.#show(theme, this.#size);
  }

  get size(): number {
    return this.#size;
  }

  set size(size: number) {
    this.#size = Math.min(LARGEST, Math.max(SMALLEST, size));
    writePreference('size', String(this.#size));
    this.#show(this.#theme, this.#size);
  }

  #show(theme: Theme, size: number): void {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.dataset['size'] = String(size);
  }
}

function themeOf(value: string | null): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}

function sizeOf(value: string | null): number {
  const size = Number(value ?? 0);
  return Number.isInteger(size) && size >= SMALLEST && size <= LARGEST ? size : 0;
}
