import { mainLanguage } from '../model/voices.ts';
import { readPreference, writePreference } from './preferences.ts';

const SPEED = 'listenSpeed';
/** Of this device: other devices have other voices. */
const VOICES = 'listenVoices';

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

export function readSpeed(): number {
  const speed = Number(readPreference(SPEED));
  return SPEEDS.find((one) => one === speed) ?? 1;
}

export const writeSpeed = (speed: number): void => writePreference(SPEED, String(speed));

/** Id of the voice that was chosen for a language; null when none was. */
export function readVoice(language: string): string | null {
  const voice = readVoices()[mainLanguage(language)];
  return typeof voice === 'string' ? voice : null;
}

export function writeVoice(language: string, id: string): void {
  writePreference(VOICES, JSON.stringify({ ...readVoices(), [mainLanguage(language)]: id }));
}

function readVoices(): Readonly<Record<string, unknown>> {
  try {
    const voices: unknown = JSON.parse(readPreference(VOICES) ?? '{}');
    // An object's keys are readable as unknown.
    return typeof voices === 'object' && voices !== null ? (voices as Record<string, unknown>) : {};
  } catch {
    return {}; // damaged: as if nothing had been chosen
  }
}
