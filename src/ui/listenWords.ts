import type { Voice } from '../model/voices.ts';

/** What the player says of why it is silent, or of what it left out. */
export const NOTICES = {
  'no-voices': 'This browser has no voices to read with.',
  press: 'The browser did not begin to speak. Press Play.',
  network: 'The voice was not to be had over the network. Choose one that is on this device.',
  failed: 'The voice fell silent. Press Play to go on, or choose another voice.',
  remote:
    'Only voices over the network speak this language here. They send what they read to their maker. Press Play to use one.',
  end: 'That was the end.',
  missing: 'An article was left out: its text is not on this device.',
  'no-sound': 'The recording does not play: it is not on this device, or the browser cannot play it.',
} as const;

export const voiceName = ({ name, isLocal }: Voice): string =>
  `${name}, ${isLocal ? 'on this device' : 'over the network'}`;

/** Seconds as `3:05`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
