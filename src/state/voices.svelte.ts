import { voiceFor, voicesFor, type Voice } from '../model/voices.ts';
import { readVoice, writeVoice } from './listenChoices.ts';
import type { Speaker } from './speaker.ts';

/** Milliseconds that a browser may take to bring its voices. */
const PATIENCE = 3000;

/** The browser's voices for one language, and which of them is taken. */
export class Voices {
  readonly #speaker: Pick<Speaker, 'voices' | 'onvoices'>;
  #all = $state.raw<readonly Voice[]>([]);
  #language = $state.raw('');
  #chosen = $state.raw<string | null>(null);
  #agreed = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Called when there are some, and had been none. */
  oncome: () => void = () => {};

  constructor(speaker: Pick<Speaker, 'voices' | 'onvoices'>) {
    this.#speaker = speaker;
    this.#all = speaker.voices();
    speaker.onvoices = () => {
      const before = this.#all.length;
      this.#all = this.#speaker.voices();
      if (before > 0 || this.#all.length === 0) return;
      clearTimeout(this.#waiting);
      this.oncome();
    };
  }

  /** Those that can be chosen. */
  get able(): readonly Voice[] {
    return voicesFor(this.#all, this.#language);
  }
  /** The one that reads; null while there is none. */
  get one(): Voice | null {
    return voiceFor(this.#all, this.#language, this.#chosen);
  }

  speakIn(language: string): void {
    this.#language = language;
    this.#chosen = readVoice(language);
    this.#agreed = false;
  }

  choose(id: string): void {
    writeVoice(this.#language, id);
    this.#chosen = id;
  }

  /**
   * Whether it may read. A voice that sends what it reads to its maker may when the reader has chosen it, or has been asked once and
   * presses Play.
   */
  agree({ isLocal, id }: Voice): boolean {
    const may = isLocal || id === this.#chosen || this.#agreed;
    this.#agreed = true;
    return may;
  }

  /** `onnone` is called when the browser has brought none in good time. */
  await(onnone: () => void): void {
    this.stopWaiting();
    this.#waiting = setTimeout(onnone, PATIENCE);
  }

  stopWaiting(): void {
    clearTimeout(this.#waiting);
  }
}
