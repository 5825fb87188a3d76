import { readPreference, writePreference } from './preferences.ts';

const KEY = 'swipes';

/** Whether a finger drawn across an article turns over, which is the reader's choice. */
export const swipes = {
  areOn: (): boolean => readPreference(KEY) !== 'off',
  turn: (on: boolean): void => writePreference(KEY, on ? 'on' : 'off'),
};
