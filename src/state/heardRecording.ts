import type { Piece } from './piece.ts';
import type { Recording } from './recording.svelte.ts';

/** What is asked of a recording's player. */
export type Played = Omit<Recording, 'length'>;

interface Parts {
  readonly recording: Played;
  /** The second at which its recording was left. */
  readonly heardOf: (piece: Piece) => number;
  readonly onheard: (piece: Piece, seconds: number) => void;
}

/** Seconds of one step. */
const STEP = 15;
/** After so many more of them it is noted how far it was heard. */
const NOTED = 10;

/** An article's recording, and how far it was heard. */
export class HeardRecording {
  readonly #parts: Parts;
  #piece: Piece | null = null;
  /** It was played since it was taken: before, the player's own second says nothing of it. */
  #isBegun = false;
  /** The second that was noted last. */
  #noted = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { recording } = parts;
    recording.ontime = () => Math.abs(recording.at - this.#noted) >= NOTED && this.#note();
  }

  take(piece: Piece | null): void {
    this.#isBegun = false;
    this.#parts.recording.close();
    this.#piece = piece;
    this.#noted = piece ? this.#parts.heardOf(piece) : 0;
  }

  /** Plays on from where it was left. */
  play(speed: number): void {
    if (!this.#piece?.recording) return;
    this.#isBegun = true;
    this.#parts.recording.play(this.#piece.recording.url, speed, this.#noted);
  }

  /** Goes on with a page's player, which plays already. */
  adopt(audio: HTMLAudioElement, speed: number): void {
    if (!this.#piece?.recording) return;
    this.#isBegun = true;
    this.#parts.recording.adopt(audio, this.#piece.recording.url, speed, this.#noted);
  }

  pause(): void {
    this.#note();
    this.#parts.recording.pause();
  }

  step(direction: 1 | -1): void {
    this.#parts.recording.seekBy(direction * STEP);
  }

  #note(): void {
    const { at } = this.#parts.recording;
    if (!this.#piece || !this.#isBegun || at === this.#noted) return;
    this.#parts.onheard(this.#piece, (this.#noted = at));
  }
}
