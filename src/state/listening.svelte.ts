import type { StoredHeader } from '../model/article.ts';
import type { Sentence } from '../model/script.ts';
import { HeardRecording, type Played } from './heardRecording.ts';
import { readSpeed, writeSpeed } from './listenChoices.ts';
import { ListenQueue } from './listenQueue.svelte.ts';
import type { Bring, Piece } from './piece.ts';
import { ReadAloud, type ReadOnTo } from './readAloud.svelte.ts';
import type { Outcome, Speaker } from './speaker.ts';
import { Voices, type Objection } from './voices.svelte.ts';

/** `no-voices`: the browser has none to read with. */
export type Phase = 'idle' | 'opening' | 'playing' | 'paused' | 'no-voices';

/** Why it is silent, or what was left out. */
export type Notice = Exclude<Outcome, 'said'> | Objection | 'end' | 'missing' | 'unopened' | 'no-sound';

interface Parts {
  readonly speaker: Speaker;
  readonly recording: Played;
  readonly bring: Bring;
  /** A paragraph in this block begins. */
  readonly onplace: (piece: Piece, block: number) => void;
  readonly readOnTo: ReadOnTo;
  /** It goes on where the reader has read to; `back` takes it to where it was. */
  readonly onmoved: (back: () => void) => void;
  /** The second at which its recording was left. */
  readonly heardOf: (piece: Piece) => number;
  readonly onheard: (piece: Piece, seconds: number) => void;
  /** It is about to sound: what else does must not. */
  readonly onsound: () => void;
  /** It was read, or heard, to its end. */
  readonly onend: (piece: Piece) => void;
}

/** What is listened to: one article, what follows it, in which way, and whether it goes on. */
export class Listening {
  readonly #parts: Parts;
  #piece = $state.raw<Piece | null>(null);
  #phase = $state.raw<Phase>('idle');
  #notice = $state.raw<Notice | null>(null);
  readonly #queue = new ListenQueue();
  #plays = $state.raw<'text' | 'recording'>('text');
  #speed = $state.raw(readSpeed());
  readonly voices: Voices;
  readonly #aloud: ReadAloud;
  readonly #heard: HeardRecording;
  /** Voices, not the text of an article. */
  #awaits = false;
  /** Which article it is, counted: what comes late for a former one is dropped. */
  #run = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { speaker, recording, onplace, readOnTo } = parts;
    this.voices = new Voices(speaker);
    this.voices.oncome = () => this.#voicesCame();
    const onend = () => this.#readToEnd();
    const onfail = (outcome: Notice) => this.#fallSilent(outcome);
    const onmoved = (from: number) => this.#moved(from);
    this.#aloud = new ReadAloud({
      speaker,
      voices: this.voices,
      onplace,
      readOnTo,
      onmoved,
      onend,
      onfail,
    });
    this.#heard = new HeardRecording(parts);
    recording.onpause = () => this.#plays === 'recording' && this.#phase === 'playing' && this.pause();
    recording.onplay = () => this.#plays === 'recording' && this.#piece && (this.#phase = 'playing');
    recording.onend = onend;
    recording.onfail = () => this.#fallSilent('no-sound');
  }

  get piece() {
    return this.#piece;
  }
  get phase() {
    return this.#phase;
  }
  get notice() {
    return this.#notice;
  }
  /** What comes after this article, in order. */
  get queue() {
    return this.#queue.headers;
  }
  get plays() {
    return this.#plays;
  }
  get speed() {
    return this.#speed;
  }
  /** The sentence that is said, or will be; null in a recording, and after the last. */
  get sentence(): Sentence | null {
    return this.#plays === 'text' ? this.#aloud.sentence : null;
  }

  /** Reads an article from this sentence on, in place of what was read before. */
  begin(piece: Piece, at = 0, isPaused = false): void {
    this.#halt();
    this.#take(piece, at);
    this.remove(piece.header.id); // it has its turn now
    this.#plays = 'text';
    this.voices.speakIn(piece.language);
    this.#notice = null;
    if (isPaused) this.pause();
    else this.play();
  }

  /** Goes on with a recording that the page's own player plays already. */
  hear(piece: Piece, at: number, audio: HTMLAudioElement): void {
    this.begin(piece, at, true);
    [this.#plays, this.#phase] = ['recording', 'playing'];
    this.#heard.adopt(audio, this.#speed);
    this.#parts.onsound();
  }

  play(): void {
    const piece = this.#piece;
    if (!piece) return;
    this.#notice = null;
    this.#parts.onsound();
    if (this.#plays === 'recording' && piece.recording) {
      this.#phase = 'playing';
      return this.#heard.play(this.#speed);
    }
    const voice = this.voices.one;
    if (!voice) return this.#awaitVoices();
    const objection = this.voices.objectionTo(voice);
    if (objection) return this.#fallSilent(objection);
    this.#phase = 'playing';
    this.#aloud.resume(this.#speed);
  }

  /** Of speech the sentence begins anew afterwards: in its middle not every browser can stop. */
  pause(): void {
    this.#halt();
    if (this.#piece && this.#phase !== 'no-voices') this.#phase = 'paused';
  }

  /** Back and on, by a sentence or a paragraph; of a recording by some seconds. */
  step(by: 'sentence' | 'paragraph', direction: 1 | -1): void {
    if (!this.#piece) return;
    if (this.#plays === 'recording') this.#heard.step(direction);
    else this.goTo(this.#aloud.beside(by, direction));
  }

  /** To the beginning, in the text or the recording. */
  restart(): void {
    if (this.#plays === 'recording') this.seek(0);
    else this.goTo(0);
  }

  /** To this second of the recording. */
  seek(seconds: number): void {
    this.#notice = null;
    this.#parts.recording.seekTo(seconds);
  }

  goTo(at: number): void {
    this.#aloud.goTo(at);
    this.#notice = null;
    this.#sayAnew();
  }

  /** The recording in place of the reading, or the other way; each goes on where it was. */
  turnTo(plays: 'text' | 'recording'): void {
    this.#halt();
    this.#plays = plays;
    this.play();
  }

  hurry(speed: number): void {
    writeSpeed(speed);
    this.#speed = speed;
    this.#parts.recording.hurry(speed);
    this.#sayAnew();
  }

  choose(voice: string): void {
    this.voices.choose(voice);
    this.#notice = null;
    this.#sayAnew();
  }

  /** Puts articles behind what is there, each once. Returns how many are new. */
  add(headers: readonly StoredHeader[]): number {
    return this.#queue.add(headers, this.#piece);
  }

  /** Puts there what followed in the visit before: `find` tells which of these ids are still wanted, and finds their articles. */
  async restore(
    find: (ids: readonly string[]) => Promise<{ wanted: readonly string[]; found: readonly StoredHeader[] }>,
  ): Promise<void> {
    if (this.#queue.kept.length === 0) return;
    const { wanted, found } = await find(this.#queue.kept);
    this.#queue.restore(wanted, found, this.#piece);
  }

  /** Takes an article out of what follows. */
  remove(id: string): void {
    this.#queue.remove(id);
  }

  /** Goes on with the next article of the queue whose text is here; `first`: with this one of them, before those over it. */
  async next(first?: string): Promise<void> {
    if (this.queue.length === 0) return;
    if (first !== undefined) this.#queue.putFirst(first);
    this.#halt();
    const run = ++this.#run;
    [this.#phase, this.#awaits] = ['opening', false];
    const isPaused = () => this.#phase === 'paused'; // by the reader, meanwhile
    const isWanted = () => run === this.#run;
    try {
      const next = await this.#queue.first(this.#parts.bring, isWanted);
      if (!isWanted()) return;
      if (!next) return this.#fallSilent('missing');
      this.begin(next.piece, next.at, isPaused());
      if (next.missed) this.#notice ??= 'missing';
    } catch {
      if (isWanted()) this.#fallSilent('unopened'); // a store that failed, or a part of the reader that could not be loaded
    }
  }

  /** What follows goes too: then it returns what brings all of it back, paused; but for the article, where another is read by then. */
  close(): (() => void) | null {
    this.#halt();
    const [piece, plays, { at }] = [this.#piece, this.#plays, this.#aloud];
    this.#take(null);
    const putBack = this.#queue.clear();
    [this.#notice, this.#phase] = [null, 'idle'];
    if (!putBack) return null;
    return () => {
      if (piece && !this.#piece) {
        this.begin(piece, at, true);
        this.#plays = plays;
      }
      putBack(this.#piece);
    };
  }

  #take(piece: Piece | null, at = 0): void {
    this.#run++;
    this.#piece = piece;
    this.#aloud.take(piece, at);
    this.#heard.take(piece);
  }

  /** The sentence again, as it is to be said now. */
  #sayAnew(): void {
    if (this.#phase === 'playing' && this.#plays === 'text') this.#aloud.say(this.#speed);
  }

  #moved(from: number): void {
    const run = this.#run;
    this.#parts.onmoved(() => run === this.#run && this.goTo(from));
  }

  #readToEnd(): void {
    const piece = this.#piece;
    if (!piece) return;
    // Whose headline alone could be said has not been read.
    const isRead = this.#plays === 'recording' || piece.script.sentences.some(({ block }) => block >= 0);
    if (isRead) this.#parts.onend(piece);
    this.#aloud.turnBack();
    if (this.queue.length > 0) void this.next();
    else this.#fallSilent('end');
  }

  #fallSilent(notice: Notice): void {
    this.#halt();
    [this.#phase, this.#notice] = ['paused', notice];
  }

  #halt(): void {
    this.voices.stopWaiting();
    this.#aloud.stop();
    this.#heard.pause();
  }

  #awaitVoices(): void {
    if (this.#phase === 'no-voices') return;
    this.#awaits = true;
    this.#phase = 'opening';
    this.voices.await(() => (this.#phase = 'no-voices'));
  }

  #voicesCame(): void {
    if (this.#phase === 'no-voices') this.#phase = 'paused';
    else if (this.#phase === 'opening' && this.#awaits) this.play();
  }
}
