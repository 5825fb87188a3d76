import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** Eight seconds of Morse code. */
export const SOUND = readFileSync(new URL('../../public/audio/morse.wav', import.meta.url));

/** Loads a sound and seeks to its middle; where it stands then, and how long it is, in seconds. */
export async function seekHalf(sound: Locator): Promise<{ length: number; at: number }> {
  await sound.scrollIntoViewIfNeeded();
  return sound.evaluate(async (audio: HTMLAudioElement) => {
    const once = (name: string) =>
      new Promise((resolve) => audio.addEventListener(name, resolve, { once: true }));
    const [known, sought] = [once('loadedmetadata'), once('seeked')];
    audio.preload = 'metadata';
    audio.load();
    await known;
    audio.currentTime = audio.duration / 2;
    await sought;
    return { length: audio.duration, at: audio.currentTime };
  });
}

/** From now on, how each part of a sound was answered: "206 from the worker". */
export function partsOf(page: Page): string[] {
  const parts: string[] = [];
  page.on('response', (answer) => {
    const from = answer.fromServiceWorker() ? 'the worker' : 'elsewhere';
    if (answer.url().endsWith('.wav')) parts.push(`${answer.status()} from ${from}`);
  });
  return parts;
}

/** So many seconds of silence, as a WAV of 8,000 bytes a second. */
export function silence(seconds: number): Buffer {
  const bytes = 8000 * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  for (const [at, value] of [16, 0x10001, 8000, 8000, 0x80001].entries())
    head.writeUInt32LE(value, 16 + 4 * at);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes, 128)]);
}
