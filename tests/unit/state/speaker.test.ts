import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BrowserSpeaker, Manner } from '../../../src/state/speaker.ts';

class Utterance {
  lang = '';
  rate = 1;
  voice: unknown = null;
  onstart = () => {};
  onend = () => {};
  onerror: (event: { error: string }) => void = () => {};
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const MANNER: Manner = { language: 'en-GB', speed: 1.5, voice: 'ada' };
const spoken: Utterance[] = [];
const ADA = { voiceURI: 'ada', name: 'Ada', lang: 'en-GB', localService: true, default: true };
const synthesis = {
  getVoices: () => [ADA],
  speak: (utterance: Utterance) => void spoken.push(utterance),
  cancel: vi.fn(() => spoken.at(-1)?.onerror({ error: 'canceled' })),
  resume: () => {},
  addEventListener: () => {},
};
const done = vi.fn();
let speaker: BrowserSpeaker;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  spoken.length = 0;
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  speaker = new (await import('../../../src/state/speaker.ts')).BrowserSpeaker();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says a sentence in the voice, the language and at the speed that are wanted', () => {
  speaker.say('Hello.', MANNER, done);
  expect(spoken[0]).toMatchObject({ text: 'Hello.', lang: 'en-GB', rate: 1.5, voice: ADA });
  spoken[0]?.onend();
  expect(done).toHaveBeenCalledExactlyOnceWith('said');
});

it('lists a voice once that the browser lists twice', async () => {
  const again = { ...ADA, name: 'Ada again' };
  vi.stubGlobal('speechSynthesis', {
    ...synthesis,
    getVoices: () => [ADA, { ...ADA, voiceURI: 'bob' }, again],
  });
  const { BrowserSpeaker: Speaker } = await import('../../../src/state/speaker.ts');
  const voices = new Speaker().voices();
  expect(voices.map(({ id, name }) => [id, name])).toEqual([
    ['ada', 'Ada'],
    ['bob', 'Ada'],
  ]);
});

it('hears nothing any more of a sentence that was stopped or replaced', () => {
  const former = vi.fn();
  speaker.say('One.', MANNER, former);
  speaker.say('Two.', MANNER, done);
  spoken[0]?.onend();
  spoken[0]?.onstart();
  speaker.stop();
  spoken[1]?.onend();
  vi.runAllTimers();
  expect(synthesis.cancel).toHaveBeenCalledTimes(2);
  expect([former.mock.calls, done.mock.calls]).toEqual([[], []]);
});

it.each([
  ['not-allowed', 'press'],
  ['network', 'network'],
  ['synthesis-failed', 'failed'],
])('tells an error %j as %j', (error, outcome) => {
  speaker.say('Hello.', MANNER, done);
  spoken[0]?.onerror({ error });
  expect(done).toHaveBeenCalledExactlyOnceWith(outcome);
});

it('does not wait for ever for a sentence to begin', () => {
  speaker.say('One.', MANNER, done);
  vi.runAllTimers();
  expect(done).toHaveBeenCalledExactlyOnceWith('press');
});

it('says once more what does not end, within what a slow voice needs, and takes it for said then', () => {
  const words = 'which the parties had agreed upon '.repeat(3); // some seven seconds, twice as long at half the speed
  speaker.say(words, { ...MANNER, speed: 0.5 }, done);
  spoken[0]?.onstart();
  vi.advanceTimersByTime(15_000);
  expect(spoken).toHaveLength(1);
  vi.advanceTimersByTime(20_000);
  expect(spoken.map(({ text }) => text)).toEqual([words, words]);
  spoken[1]?.onstart();
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(35_000);
  expect(done).toHaveBeenCalledExactlyOnceWith('said');
});

it('says nothing twice any more once a browser has forgotten the end of what was said twice', () => {
  const say = (words: string) => {
    speaker.say(words, MANNER, done);
    spoken.at(-1)?.onstart();
    vi.advanceTimersByTime(10_000);
  };
  say('One.');
  spoken.at(-1)?.onstart();
  vi.advanceTimersByTime(10_000);
  say('Two.');
  expect(spoken.map(({ text }) => text)).toEqual(['One.', 'One.', 'Two.']);
  expect(done.mock.calls).toEqual([['said'], ['said']]);
});

it('fails in a browser without speech, which has no voices', async () => {
  vi.unstubAllGlobals();
  const { BrowserSpeaker: Speaker } = await import('../../../src/state/speaker.ts');
  const silent = new Speaker();
  silent.say('Hello.', MANNER, done);
  expect([silent.voices(), done.mock.calls]).toEqual([[], [['failed']]]);
});
