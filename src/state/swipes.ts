import { readPreference, writePreference } from './preferences.ts';

const KEY = 'swipes';

/** Whether a finger draws rows aside; kept with the other preferences. */
export const swipes = {
  areOn: (): boolean => readPreference(KEY) !== 'off',
  turn: (on: boolean): void => writePreference(KEY, on ? 'on' : 'off'),
};
