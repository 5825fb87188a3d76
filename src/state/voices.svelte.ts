import { mainLanguage, speaks, voiceFor, voicesFor, type Voice } from '../model/voices.ts';
import { readVoice, writeVoice } from './listenChoices.ts';
import type { Speaker } from './speaker.ts';

/** Milliseconds that a browser may take to bring its voices. */
const PATIENCE = 3000;

/**
 * What a reader is told before a voice reads. `remote`: it sends what it reads to its maker; `foreign`: none speaks the language, it does
 * not either.
 */
export type Objection = 'remote' | 'foreign' | 'foreign-remote';

/** The browser's voices for one language, and which of them is taken. */
export class Voices {
  readonly #speaker: Pick<Speaker, 'voices' | 'onvoices'>;
  #all = $state.raw<readonly Voice[]>([]);
  #language = $state.raw('');
  #chosen = $state.raw<string | null>(null);
  /** What was told last, of which voice, and what the reader has agreed to in this visit. */
  #asked: string | null = null;
  readonly #agreed = new Set<string>();
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
    this.#asked = null;
  }

  choose(id: string): void {
    writeVoice(this.#language, id);
    this.#chosen = id;
  }

  /**
   * What the reader is to be told before it reads; null when it may. It may when the reader has chosen it, or has been told and presses
   * Play; told once in a visit.
   */
  objectionTo(voice: Voice): Objection | null {
    const isForeign = !speaks(voice, this.#language);
    if (voice.id === this.#chosen || (voice.isLocal && !isForeign)) return null;
    const asked = `${isForeign ? mainLanguage(this.#language) : ''} ${voice.id}`;
    if (asked === this.#asked) this.#agreed.add(asked);
    this.#asked = asked;
    if (this.#agreed.has(asked)) return null;
    if (!isForeign) return 'remote';
    return voice.isLocal ? 'foreign' : 'foreign-remote';
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
