import type { Voice } from '../model/voices.ts';

/** How it ended: `press` where the browser wants the reader's own press first. */
export type Outcome = 'said' | 'press' | 'network' | 'failed';

export interface Manner {
  readonly language: string;
  readonly speed: number;
  /** Id of a voice; null for the browser's own choice. */
  readonly voice: string | null;
}

/** What says sentences. One at a time: the next one, or `stop`, ends the one before, and of that nothing is heard any more. */
export interface Speaker {
  voices(): readonly Voice[];
  say(words: string, manner: Manner, done: (outcome: Outcome) => void): void;
  stop(): void;
  /** Called when `voices` has changed: browsers bring them late. */
  onvoices: () => void;
}

/** Milliseconds until a sentence must have begun, and for each of its letters until it must have ended: some browsers forget to say so. */
const BEGUN = 8000;
const ENDED = 8000;
const EACH = 120;
/** A sign of Chinese or Japanese is as long as so many letters (`model/sentences`). */
const SIGN = 3;
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** The browser's own speech. */
export class BrowserSpeaker implements Speaker {
  readonly #synthesis = 'speechSynthesis' in globalThis ? speechSynthesis : null;
  /** Kept here, or a browser may collect it before its end, and never tell. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It did not tell the end of a sentence that was said twice: others are not said twice for that. */
  #forgets = false;
  onvoices = () => {};

  constructor() {
    this.#synthesis?.addEventListener?.('voiceschanged', () => this.onvoices());
  }

  voices(): readonly Voice[] {
    const ids = new Set<string>(); // Safari lists some twice
    return (this.#synthesis?.getVoices() ?? [])
      .filter(({ voiceURI }) => !ids.has(voiceURI) && ids.add(voiceURI))
      .map((voice) => ({
        id: voice.voiceURI,
        name: voice.name,
        language: voice.lang,
        isLocal: voice.localService,
        isDefault: voice.default,
      }));
  }

  say(words: string, manner: Manner, done: (outcome: Outcome) => void): void {
    this.#say(words, manner, done, this.#forgets);
  }

  /** `isLast`: what does not end counts as said; else it is said once more, because some browsers fall silent within a sentence. */
  #say(words: string, manner: Manner, done: (outcome: Outcome) => void, isLast: boolean): void {
    this.stop();
    const { language, speed, voice } = manner;
    const synthesis = this.#synthesis;
    if (!synthesis) return done('failed');
    const utterance = new SpeechSynthesisUtterance(words);
    const chosen = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice);
    if (chosen) utterance.voice = chosen;
    utterance.lang = language || chosen?.lang || '';
    utterance.rate = speed;
    const end = (outcome: Outcome) => {
      if (this.#utterance !== utterance) return; // of a former run
      this.#forget();
      done(outcome);
    };
    const late = () => {
      this.stop();
      if (!isLast) return this.#say(words, manner, done, true);
      this.#forgets = true;
      done('said');
    };
    utterance.onstart = () => {
      if (this.#utterance !== utterance) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(late, ENDED + (lengthOf(words) * EACH) / speed);
    };
    utterance.onend = () => end('said');
    utterance.onerror = ({ error }) =>
      end(error === 'not-allowed' ? 'press' : error === 'network' ? 'network' : 'failed');
    this.#utterance = utterance;
    this.#timer = setTimeout(() => {
      this.stop();
      done('press');
    }, BEGUN);
    synthesis.resume(); // another page may have left it paused
    synthesis.speak(utterance);
  }

  stop(): void {
    if (!this.#utterance) return;
    this.#forget(); // first: `cancel` tells of an error at once
    this.#synthesis?.cancel();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#utterance = null;
  }
}

/** In letters. */
const lengthOf = (words: string): number => words.length + (SIGN - 1) * [...words.matchAll(SIGNS)].length;
