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
