import { readPreference, writePreference } from './preferences.ts';

const KEY = 'shortcuts';

/** Whether single keys mean something, which is the reader's choice, and whether the help is on screen. */
class Shortcuts {
  #on = $state.raw(readPreference(KEY) !== 'off');
  /** The list of all keys is shown. */
  helping = $state.raw(false);

  constructor() {
    addEventListener('storage', () => (this.#on = readPreference(KEY) !== 'off')); // another tab, or an import
  }

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    writePreference(KEY, on ? 'on' : 'off');
  }
}

let shortcuts: Shortcuts | null = null;

/** The ones of this page, made when they are first wanted. */
export const getShortcuts = (): Shortcuts => (shortcuts ??= new Shortcuts());
