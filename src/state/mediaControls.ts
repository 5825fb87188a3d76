import { silence } from './silence.ts';

const ACTIONS: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'stop',
  'nexttrack',
  'previoustrack',
  'seekforward',
  'seekbackward',
  'seekto',
];
/** Milliseconds in which it is the browser, which wants no sound beside its speech, that pauses ours. */
const REFUSED = 1000;

export interface MediaActs {
  readonly play: () => void;
  readonly pause: () => void;
  /** The next article; null where none follows. */
  readonly next: (() => void) | null;
  /** The beginning of this one. */
  readonly first: () => void;
  readonly step: (direction: 1 | -1) => void;
  /** To this second of a recording; null where there is none. */
  readonly seek: ((seconds: number) => void) | null;
}

/** The controls of the device: lock screen, headphones, keys of a keyboard. A browser without them goes without. */
export class MediaControls {
  readonly #session = 'mediaSession' in navigator ? navigator.mediaSession : null;
  #sound: HTMLAudioElement | null = null;
  /** When the sound beside the speech began; Infinity while it is not wanted. */
  #since = Infinity;
  /** The device paused that sound, for a call or for headphones that were pulled out. Of speech it knows nothing. */
  onpause: () => void = () => {};

  /** What is listened to. `picture` is an address, or nothing. */
  name(title: string, magazine: string, picture: string | null): void {
    if (!this.#session) return;
    const artwork = picture === null ? [] : [{ src: new URL(picture, location.href).href }];
    this.#session.metadata = new MediaMetadata({ title, artist: magazine, artwork });
  }

  offer({ play, pause, next, first, step, seek }: MediaActs): void {
    this.#set('play', play);
    this.#set('pause', pause);
    this.#set('stop', pause); // some headphones have no other key: what follows is not to be lost by it
    this.#set('nexttrack', next);
    this.#set('previoustrack', first);
    this.#set('seekforward', () => step(1));
    this.#set('seekbackward', () => step(-1));
    this.#set('seekto', seek && (({ seekTime }) => seekTime !== undefined && seek(seekTime)));
  }

  /** `isSpeech`: what is heard is no sound of the page's, so that one must play beside it. */
  tell(isPlaying: boolean, isSpeech: boolean): void {
    if (!this.#session) return;
    this.#session.playbackState = isPlaying ? 'playing' : 'paused';
    if (!isPlaying || !isSpeech) return this.#hush();
    this.#sound ??= this.#make();
    if (this.#sound.paused) this.#since = performance.now();
    // A browser that refuses it shows no controls, and reads all the same.
    this.#sound.play().catch(() => {});
  }

  /** Where a recording is, how long it is, in seconds, and how fast it goes; null for speech, of which nobody knows. */
  place(recording: { readonly at: number; readonly length: number } | null, speed: number): void {
    const { at = 0, length = 0 } = recording ?? {};
    const state = { duration: length, position: Math.min(at, length), playbackRate: speed };
    this.#session?.setPositionState?.(length > 0 ? state : undefined);
  }

  end(): void {
    if (!this.#session) return;
    this.#hush();
    for (const name of ACTIONS) this.#set(name, null);
    this.place(null, 1);
    this.#session.metadata = null;
    this.#session.playbackState = 'none';
  }

  #make(): HTMLAudioElement {
    const sound = silence();
    sound.addEventListener('pause', () => {
      if (sound.paused && performance.now() - this.#since > REFUSED) this.onpause();
    });
    return sound;
  }

  #hush(): void {
    this.#since = Infinity; // first: what pauses it now is no device
    this.#sound?.pause();
  }

  #set(name: MediaSessionAction, act: MediaSessionActionHandler | null): void {
    try {
      this.#session?.setActionHandler(name, act);
    } catch {
      // this browser does not know the action
    }
  }
}
