import { facts } from '../languages/texts.ts';
import { readPreference, writePreference } from './preferences.ts';

/** The language that the reader has chosen; '' for that of the magazine. `boot.js` reads it too. */
export const chosenLanguage = (): string => readPreference('language') ?? '';

/** Takes another language, and tells the worker which to keep. The page begins anew: nothing on it changes its language. */
export function chooseLanguage(code: string): void {
  writePreference('language', code);
  navigator.serviceWorker?.controller?.postMessage({ type: 'LANGUAGE', code });
  location.reload();
}

/** Whether a choice is that of the page as it is. */
export const isSpoken = (code: string): boolean =>
  code === chosenLanguage() && (code === '' || code === facts.code);
