import { facts } from '../languages/texts.ts';
import { readPreference, writePreference } from './preferences.ts';

/** The language that the reader has chosen; '' for that of the magazine. `boot.js` reads it too. */
export const chosenLanguage = (): string => readPreference('language') ?? '';

/** Takes another language. The page begins anew: nothing on it changes its language. */
export function chooseLanguage(code: string): void {
  writePreference('language', code);
  tellWorker();
  location.reload();
}

/** The worker keeps the chosen language whole: at every start, because it may not have been there when it was chosen. */
export function tellWorker(): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'LANGUAGE', code: chosenLanguage() });
}

/** Whether a choice is that of the page as it is. */
export const isSpoken = (code: string): boolean =>
  code === chosenLanguage() && (code === '' || code === facts.code);
