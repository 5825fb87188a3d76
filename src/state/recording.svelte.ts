/**
 * What plays an article's recording: a player that stands in no page, so that it goes on while pages change, or the page's own, whose button
 * the reader has pressed. Not every browser lets another one play for that press.
 */
export class Recording {
  #audio: HTMLAudioElement | null = null;
  /** Ends what hears a player of a page; null where it is ours. */
  #adopted: AbortController | null = null;
  /** The reader wants it silent. */
  #isPaused = true;
  #url = '';
  #at = $state.raw(0);
  #length = $state.raw(0);
  /** The device paused it, for a call or for headphones that were pulled out; or let it go on. */
  onpause: () => void = () => {};
  onplay: () => void = () => {};
  onend: () => void = () => {};
  /** It has come further, or was moved. */
  ontime: () => void = () => {};
  /** It cannot be had, or not be played. */
  onfail: () => void = () => {};

  /** Seconds. */
  get at(): number {
    return this.#at;
  }
  /** 0 until it is known. */
  get length(): number {
    return this.#length;
  }

  /** Whether this is what it plays with. */
  holds(audio: EventTarget | null): boolean {
    return audio !== null && audio === this.#audio;
  }

  /** Goes on with a page's player, which plays this recording already; at its beginning from the second `from`. Must be closed before. */
  adopt(audio: HTMLAudioElement, url: string, speed: number, from: number): void {
    this.#adopted = new AbortController();
    this.#audio = audio;
    this.#url = url;
    this.#isPaused = false;
    this.#length = lengthOf(audio);
    this.#hear(audio, this.#adopted.signal);
    this.hurry(speed);
    this.seekTo(audio.currentTime < 1 ? from : audio.currentTime);
    if (audio.error) this.onfail(); // before it was heard here
  }

  /** Plays this recording, from where it was paused; one that is new here from the second `from`. */
  play(url: string, speed: number, from: number): void {
    const audio = (this.#audio ??= this.#make());
    this.#isPaused = false;
    const isOther = url !== this.#url;
    if (isOther) [this.#url, this.#at, this.#length] = [url, from, 0];
    if (isOther || audio.error) audio.src = url; // a player that failed once refuses ever after
    this.hurry(speed);
    audio.play().catch((reason: unknown) => {
      // What was paused or replaced before it could begin has not failed.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) this.onfail();
    });
  }

  pause(): void {
    this.#isPaused = true;
    this.#audio?.pause();
  }

  hurry(speed: number): void {
    if (!this.#audio) return;
    this.#audio.defaultPlaybackRate = speed; // what a new source begins with
    this.#audio.playbackRate = speed;
  }

  seekBy(seconds: number): void {
    this.seekTo(this.#at + seconds);
  }

  seekTo(seconds: number): void {
    const audio = this.#audio;
    if (!audio) return;
    this.#at = Math.max(0, seconds);
    if (audio.readyState > 0) audio.currentTime = this.#at; // else it begins there
  }

  close(): void {
    this.pause();
    if (this.#adopted) {
      this.#adopted.abort();
      this.#adopted = this.#audio = null;
    }
    this.#audio?.removeAttribute('src');
    this.#audio?.load(); // lets go of the connection
    this.#url = '';
    [this.#at, this.#length] = [0, 0];
  }

  #make(): HTMLAudioElement {
    const audio = new Audio();
    audio.preload = 'none';
    this.#hear(audio);
    return audio;
  }

  #hear(audio: HTMLAudioElement, signal?: AbortSignal): void {
    const on = (name: string, hear: () => void) => audio.addEventListener(name, hear, signal && { signal });
    on('timeupdate', () => {
      if (audio.readyState === 0) return; // of what was let go
      this.#at = audio.currentTime;
      this.ontime();
    });
    on('loadedmetadata', () => {
      // Another recording may stand there by now: past its end there is nothing to hear.
      audio.currentTime = this.#at < audio.duration ? this.#at : 0;
    });
    on('durationchange', () => (this.#length = lengthOf(audio)));
    on('pause', () => {
      if (audio.ended) return;
      // A page that goes takes its player with it, which a browser pauses.
      if (signal && !audio.isConnected && !this.#isPaused) void audio.play().catch(() => this.onpause());
      else this.onpause();
    });
    on('playing', () => this.onplay());
    on('error', () => {
      // In mid-play. What cannot begin is told by `play`, but for a page's player: nothing here has begun that.
      if (audio.readyState > 0 || signal) this.onfail();
    });
    on('ended', () => {
      this.#at = 0; // where Play begins
      this.onend();
    });
  }
}

/** Seconds; 0 until it is known. */
const lengthOf = ({ duration }: HTMLAudioElement) => (Number.isFinite(duration) ? duration : 0);
