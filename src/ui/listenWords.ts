import { facts } from '../languages/texts.ts';
import { mainLanguage } from '../model/voices.ts';

/** What the player says of why it is silent, or of what it left out. */
export type Notice =
  | 'no-voices'
  | 'press'
  | 'network'
  | 'failed'
  | 'remote'
  | 'foreign'
  | 'foreign-remote'
  | 'end'
  | 'missing'
  | 'unopened'
  | 'no-sound';

/** `language`: what is read, as a tag. */
export function noticeWords(notice: Notice, language: string): string {
  switch (notice) {
    case 'no-voices':
      return 'This browser has no voices to read with.';
    case 'press':
      return 'The browser did not begin to speak. Press Play.';
    case 'network':
      return 'The voice was not to be had over the network. Choose one that is on this device.';
    case 'failed':
      return 'The voice fell silent. Press Play to go on, or choose another voice.';
    case 'remote':
      return 'Only voices over the network speak this language here. They send what they read to their maker. Press Play to use one.';
    case 'foreign':
      return `No voice on this device speaks ${nameOf(language)}. Press Play to have it read all the same, or choose a voice.`;
    case 'foreign-remote':
      return `No voice here speaks ${nameOf(language)}, and those over the network send what they read to their maker. Press Play to have it read all the same.`;
    case 'end':
      return 'That was the end.';
    case 'missing':
      return 'An article was left out: its text is not on this device.';
    case 'unopened':
      return 'The next article could not be opened. It stays in the list.';
    case 'no-sound':
      return 'The recording does not play: it is not on this device, or the browser cannot play it.';
  }
}

/** A language as the interface calls it. */
function nameOf(language: string): string {
  const main = mainLanguage(language);
  try {
    return new Intl.DisplayNames([facts.locale], { type: 'language' }).of(main) ?? main;
  } catch {
    return main; // a feed may say anything
  }
}

/** Seconds as `3:05`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
