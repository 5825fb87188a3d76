import type { Page } from '@playwright/test';

interface StandInVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

const ADA: StandInVoice = { name: 'Ada', lang: 'en-GB', localService: true };
const FAR: StandInVoice = { name: 'Far', lang: 'en-GB', localService: false };

interface StandIn {
  readonly said: string[];
  end: () => void;
  readonly sounds: Set<HTMLMediaElement>;
  readonly pauses: Event[];
  readonly keys: Readonly<Record<string, (() => void) | null>>;
}

/**
 * Must be called before the page is opened: its speech is one that says nothing, and ends a sentence when it is told to; the keys of
 * the device are pressed by `pressKey`.
 */
export async function standInSpeech(page: Page, voices: readonly StandInVoice[] = [ADA, FAR]): Promise<void> {
  await page.addInitScript((known) => {
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: unknown = null;
      onstart: (() => void) | null = null;
      onend: (() => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let current: Utterance | null = null;
    const said: string[] = [];
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => known.map((voice, i) => ({ ...voice, voiceURI: `voice-${i}`, default: i === 0 })),
      speak(utterance: Utterance) {
        current = utterance;
        said.push(utterance.text);
        utterance.onstart?.();
      },
      cancel() {
        const cancelled = current;
        current = null;
        cancelled?.onerror?.({ error: 'canceled' }); // as browsers do, at once
      },
      resume() {},
    });
    const end = () => {
      const ended = current;
      current = null;
      ended?.onend?.();
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    const keys: Record<string, (() => void) | null> = {};
    Object.defineProperty(navigator.mediaSession, 'setActionHandler', {
      value: (name: string, act: (() => void) | null) => void (keys[name] = act),
    });
    const sounds = new Set<HTMLMediaElement>();
    const pauses: Event[] = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      if (!sounds.has(this)) this.addEventListener('pause', (event) => pauses.push(event));
      sounds.add(this);
      return play.call(this);
    };
    Object.assign(globalThis, { standIn: { said, end, keys, sounds, pauses } });
  }, voices);
}

/** All that was said since the page was loaded, sentence by sentence. */
export const saidIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { standIn: StandIn }).standIn.said); // put there above

/** The sentence that is said is over. */
export const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { standIn: StandIn }).standIn.end());

/** Whether a sound plays, heard or not: only then does a device show its controls. */
export const soundPlays = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...(globalThis as unknown as { standIn: StandIn }).standIn.sounds].some(
      ({ paused, currentTime }) => !paused && currentTime > 0,
    ),
  );

/** How often a sound has paused since the page was loaded: a page that is not on the screen may be put to sleep then. */
export const soundPauses = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { standIn: StandIn }).standIn.pauses.length);

/** A key of the keyboard, the headphones or the lock screen; false when it means nothing. */
export const pressKey = (page: Page, name: MediaSessionAction): Promise<boolean> =>
  page.evaluate((key) => {
    const act = (globalThis as unknown as { standIn: StandIn }).standIn.keys[key];
    act?.();
    return Boolean(act);
  }, name);

/** What is lit in the page as being read; '' when nothing is. */
export const litIn = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join());
