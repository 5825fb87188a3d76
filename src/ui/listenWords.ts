/** What the player says of why it is silent, or of what it left out. */
export type Notice = 'no-voices' | 'press' | 'network' | 'failed' | 'remote' | 'end' | 'missing' | 'no-sound';

export function noticeWords(notice: Notice): string {
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
    case 'end':
      return 'That was the end.';
    case 'missing':
      return 'An article was left out: its text is not on this device.';
    case 'no-sound':
      return 'The recording does not play: it is not on this device, or the browser cannot play it.';
  }
}

/** Seconds as `3:05`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
