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

  /** Plays this recording, from where it was paused. */
  play(url: string, speed: number): void {
    const audio = (this.#audio ??= this.#make());
    if (url !== this.#url) {
      this.#url = url;
      [this.#at, this.#length] = [0, 0];
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
    const audio = this.#audio;
    if (audio) audio.currentTime = Math.max(0, audio.currentTime + seconds);
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
    audio.addEventListener('timeupdate', () => (this.#at = audio.currentTime));
    audio.addEventListener('durationchange', () => {
      this.#length = Number.isFinite(audio.duration) ? audio.duration : 0;
    });
    audio.addEventListener('pause', () => audio.ended || this.onpause());
    audio.addEventListener('playing', () => this.onplay());
    audio.addEventListener('ended', () => this.onend());
    return audio;
  }
}
