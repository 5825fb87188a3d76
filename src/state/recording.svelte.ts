/** What plays an article's recording. It stands in no page, so that it goes on while pages change. */
export class Recording {
  #audio: HTMLAudioElement | null = null;
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

  /** Plays this recording, from where it was paused; one that is new here from the second `from`. */
  play(url: string, speed: number, from: number): void {
    const audio = (this.#audio ??= this.#make());
    if (url !== this.#url) {
      this.#url = url;
      [this.#at, this.#length] = [from, 0];
      audio.src = url;
    }
    this.hurry(speed);
    audio.play().catch((reason: unknown) => {
      // What was paused or replaced before it could begin has not failed.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) this.onfail();
    });
  }

  pause(): void {
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
    this.#audio?.pause();
    this.#audio?.removeAttribute('src');
    this.#audio?.load(); // lets go of the connection
    this.#url = '';
    [this.#at, this.#length] = [0, 0];
  }

  #make(): HTMLAudioElement {
    const audio = new Audio();
    audio.preload = 'none';
    audio.addEventListener('timeupdate', () => {
      if (audio.readyState === 0) return; // of what was let go
      this.#at = audio.currentTime;
      this.ontime();
    });
    audio.addEventListener('loadedmetadata', () => {
      // Another recording may stand there by now: past its end there is nothing to hear.
      audio.currentTime = this.#at < audio.duration ? this.#at : 0;
    });
    audio.addEventListener('durationchange', () => {
      this.#length = Number.isFinite(audio.duration) ? audio.duration : 0;
    });
    audio.addEventListener('pause', () => audio.ended || this.onpause());
    audio.addEventListener('playing', () => this.onplay());
    audio.addEventListener('ended', () => {
      this.#at = 0; // where Play begins
      this.onend();
    });
    return audio;
  }
}
