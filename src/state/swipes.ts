import { readPreference, writePreference } from './preferences.ts';

const KEY = 'swipes';

/** x. */
export const swipes = {
  areOn: (): boolean => readPreference(KEY) !== 'off',
  turn: (on: boolean): void => writePreference(KEY, on ? 'on' : 'off'),
};
