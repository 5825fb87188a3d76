import { silence } from './silence.ts';

const ACTIONS: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'stop',
  'nexttrack',
  'previoustrack',
  'seekforward',
  'seekbackward',
];

export interface MediaActs {
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  /** The next article; null where none follows. */
  readonly next: (() => void) | null;
  /** The beginning of this one. */
  readonly first: () => void;
  readonly step: (direction: 1 | -1) => void;
}

/** The controls of the device: lock screen, headphones, keys of a keyboard. A browser without them goes without. */
export class MediaControls {
  readonly #session = 'mediaSession' in navigator ? navigator.mediaSession : null;
  #sound: HTMLAudioElement | null = null;

  /** What is listened to. `picture` is an address, or nothing. */
  name(title: string, magazine: string, picture: string | null): void {
    if (!this.#session) return;
    const artwork = picture === null ? [] : [{ src: new URL(picture, location.href).href }];
    this.#session.metadata = new MediaMetadata({ title, artist: magazine, artwork });
  }

  offer(acts: MediaActs): void {
    this.#set('play', acts.play);
    this.#set('pause', acts.pause);
    this.#set('stop', acts.stop);
    this.#set('nexttrack', acts.next);
    this.#set('previoustrack', acts.first);
    this.#set('seekforward', () => acts.step(1));
    this.#set('seekbackward', () => acts.step(-1));
  }

  /** `isSpeech`: what is heard is no sound of the page's, so that one must play beside it. */
  tell(isPlaying: boolean, isSpeech: boolean): void {
    if (!this.#session) return;
    this.#session.playbackState = isPlaying ? 'playing' : 'paused';
    if (!isPlaying || !isSpeech) return this.#sound?.pause();
    // A browser that refuses it shows no controls, and reads all the same.
    (this.#sound ??= silence()).play().catch(() => {});
  }

  end(): void {
    if (!this.#session) return;
    this.#sound?.pause();
    for (const name of ACTIONS) this.#set(name, null);
    this.#session.metadata = null;
    this.#session.playbackState = 'none';
  }

  #set(name: MediaSessionAction, act: (() => void) | null): void {
    try {
      this.#session?.setActionHandler(name, act);
    } catch {
      // this browser does not know the action
    }
  }
}
