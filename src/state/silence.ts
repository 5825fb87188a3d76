/** Seconds; shorter sounds get no controls on the lock screen. */
const LENGTH = 10;
const RATE = 8000;

/**
 * A sound that is silent and goes round. No browser shows its controls for speech: they are those of a sound that plays
 * (https://w3c.github.io/mediasession/#media-session-routing), so one plays while something is read.
 */
export function silence(): HTMLAudioElement {
  const bytes = new DataView(new ArrayBuffer(44 + LENGTH * RATE));
  const write = (at: number, text: string) =>
    [...text].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  write(0, 'RIFF');
  bytes.setUint32(4, 36 + LENGTH * RATE, true);
  write(8, /* @wc-ignore */ 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true); // plain samples
  bytes.setUint16(22, 1, true); // of one channel
  bytes.setUint32(24, RATE, true);
  bytes.setUint32(28, RATE, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  write(36, 'data');
  bytes.setUint32(40, LENGTH * RATE, true);
  for (let i = 44; i < bytes.byteLength; i++) bytes.setUint8(i, 128); // the middle of eight bits
  const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  audio.loop = true;
  return audio;
}
