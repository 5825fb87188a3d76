import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredHeader } from '../../../src/model/article.ts';
import { scriptOf } from '../../../src/model/script.ts';
import type { Voice } from '../../../src/model/voices.ts';
import type { ReadOnTo } from '../../../src/state/readAloud.svelte.ts';
import { readQueue } from '../../../src/state/keptQueue.ts';
import { forThisVisit } from '../../../src/state/preferences.ts';
import type { Manner, Outcome, Speaker } from '../../../src/state/speaker.ts';
import { headerWith } from '../../support/sampleHeader.ts';

/** `$state.raw` is a plain field where nothing is drawn: the class is tested as the code it is. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Listening } = await import('../../../src/state/listening.svelte.ts');

const LOCAL: Voice = { id: 'local', name: 'Ada', language: 'en-GB', isLocal: true, isDefault: true };
const REMOTE: Voice = { ...LOCAL, id: 'remote', name: 'Far', isLocal: false };

/** Says what it is told when it is told so: `end` ends the sentence. */
class ToldSpeaker implements Speaker {
  said: (Manner & { readonly words: string })[] = [];
  known: readonly Voice[] = [LOCAL, REMOTE];
  onvoices = () => {};
  #done: ((outcome: Outcome) => void) | null = null;
  voices = () => this.known;
  say(words: string, manner: Manner, done: (outcome: Outcome) => void) {
    this.said.push({ words, ...manner });
    this.#done = done;
  }
  stop() {
    this.#done = null;
  }
  end(outcome: Outcome = 'said') {
    const done = this.#done;
    this.#done = null;
    done?.(outcome);
  }
  get words() {
    return this.said.map(({ words }) => words);
  }
  get isSpeaking() {
    return this.#done !== null;
  }
}

function pieceOf(id: string, hasRecording = false) {
  const lines = ['One. Two.', 'Three.', 'Four.'];
  const text = lines.join('\n');
  const paragraphs = lines.map((line, block) => ({
    from: text.indexOf(line),
    to: text.indexOf(line) + line.length,
    block,
  }));
  const recording = {
    url: 'https://m.example/a.wav',
    mimeType: 'audio/wav',
    title: '',
    size: null,
    duration: null,
  };
  return {
    header: headerWith({ id, headline: `Head ${id}` }),
    language: 'en',
    script: scriptOf([`Head ${id}`], { text, paragraphs, swaps: [], blocks: lines }, 'en'),
    recording: hasRecording ? recording : null,
  };
}

let speaker: ToldSpeaker;
const recording = {
  at: 0,
  play: vi.fn(),
  pause: vi.fn(),
  hurry: vi.fn(),
  seekBy: vi.fn(),
  seekTo: vi.fn(),
  close: vi.fn(),
  adopt: vi.fn(),
  holds: () => false,
  onpause: () => {},
  onplay: () => {},
  ontime: () => {},
  onend: () => {},
  onfail: () => {},
};
const onplace = vi.fn();
const readOnTo = vi.fn<ReadOnTo>(() => null);
const onmoved = vi.fn<(back: () => void) => void>();
const onheard = vi.fn();
const onend = vi.fn();
const onsound = vi.fn();
const bring = vi.fn((one: StoredHeader) =>
  Promise.resolve(one.id === 'gone' ? null : { piece: pieceOf(one.id), at: 0 }),
);
const make = () =>
  new Listening({
    speaker,
    recording,
    bring,
    onplace,
    readOnTo,
    onmoved,
    heardOf: ({ header }) => (header.id === 'begun' ? 200 : 0),
    onheard,
    onsound,
    onend,
  });
const header = (id: string) => headerWith({ id });

beforeEach(() => {
  vi.clearAllMocks();
  forThisVisit.clear();
  recording.at = 0;
  speaker = new ToldSpeaker();
});
afterEach(() => void vi.useRealTimers());

describe('an article', () => {
  it('is read sentence by sentence, in its language, and its place goes along by paragraphs', () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    for (let i = 0; i < 4; i++) speaker.end();
    expect(speaker.words).toEqual(['Head a', 'One.', 'Two.', 'Three.', 'Four.']);
    expect(speaker.said[0]).toMatchObject({ language: 'en', speed: 1, voice: 'local' });
    expect(onplace.mock.calls.map(([, block]) => block as number)).toEqual([0, 1, 2]);
    expect(onend).not.toHaveBeenCalled();
    speaker.end();
    expect(onend).toHaveBeenCalledOnce();
    expect([listening.phase, listening.notice]).toEqual(['paused', 'end']);
  });

  it('of which nothing but its headline can be said is not finished', () => {
    const listening = make();
    const piece = pieceOf('a');
    listening.begin({ ...piece, script: { ...piece.script, sentences: piece.script.sentences.slice(0, 1) } });
    speaker.end();
    expect(listening.notice).toBe('end');
    expect(onend).not.toHaveBeenCalled();
  });

  it('is paused, and goes on with the sentence that it was in', () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    speaker.end();
    listening.pause();
    expect([listening.phase, speaker.isSpeaking]).toEqual(['paused', false]);
    listening.play();
    expect(speaker.words).toEqual(['Head a', 'One.', 'One.']);
  });

  it('goes on where the reader has read to meanwhile, with a way back, and asks for it each time anew', () => {
    vi.useFakeTimers();
    const listening = make();
    const piece = pieceOf('a');
    listening.begin(piece);
    speaker.end();
    expect(readOnTo).not.toHaveBeenCalled();
    listening.pause();
    const since = Date.now();
    vi.advanceTimersByTime(60_000);
    readOnTo.mockReturnValueOnce(4);
    listening.play();
    expect(readOnTo).toHaveBeenCalledExactlyOnceWith(piece, piece.script.sentences[1], since);
    expect(speaker.words.at(-1)).toBe('Four.');
    onmoved.mock.lastCall?.[0]();
    expect(speaker.words.at(-1)).toBe('One.');
    listening.pause();
    vi.advanceTimersByTime(1000);
    listening.step('paragraph', 1);
    listening.play();
    expect(readOnTo).toHaveBeenLastCalledWith(piece, piece.script.sentences[3], Date.now());
    expect(speaker.words.at(-1)).toBe('Three.');
    listening.begin(pieceOf('b'));
    onmoved.mock.lastCall?.[0]();
    expect(speaker.words.at(-1)).toBe('Head b');
  });

  it('has no sentence after its last, until it begins anew', async () => {
    const listening = make();
    listening.begin(pieceOf('a'), 4);
    listening.add([header('gone')]);
    speaker.end();
    expect([listening.phase, listening.sentence]).toEqual(['opening', null]);
    await vi.waitFor(() => expect(listening.notice).toBe('missing'));
    expect(listening.sentence).toBeNull();
    listening.play();
    expect([listening.sentence?.words, speaker.words.at(-1)]).toEqual(['Head a', 'Head a']);
  });

  it('is stepped through by sentences and paragraphs, never past its ends', () => {
    const listening = make();
    listening.begin(pieceOf('a'), 1);
    listening.step('paragraph', 1);
    listening.step('sentence', -1);
    listening.step('paragraph', -1);
    listening.step('paragraph', -1);
    listening.step('sentence', -1);
    for (let i = 0; i < 9; i++) listening.step('paragraph', 1);
    expect(speaker.words.slice(0, 6)).toEqual(['One.', 'Three.', 'Two.', 'One.', 'Head a', 'Head a']);
    expect(speaker.words.at(-1)).toBe('Four.');
  });

  it('says why it fell silent, and Play goes on', () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    speaker.end('press');
    expect([listening.phase, listening.notice]).toEqual(['paused', 'press']);
    listening.play();
    expect([listening.phase, listening.notice]).toEqual(['playing', null]);
  });

  it('is said again at another speed and in another voice, which are remembered', () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.hurry(1.5);
    listening.choose('remote');
    expect(speaker.said.at(-1)).toMatchObject({ words: 'Head a', speed: 1.5, voice: 'remote' });
    const later = make();
    later.begin(pieceOf('b'));
    expect(speaker.said.at(-1)).toMatchObject({ words: 'Head b', speed: 1.5, voice: 'remote' });
  });
});

describe('voices', () => {
  it('that come late are waited for', () => {
    speaker.known = [];
    const listening = make();
    listening.begin(pieceOf('a'));
    expect([listening.phase, speaker.words]).toEqual(['opening', []]);
    speaker.known = [LOCAL];
    speaker.onvoices();
    expect([listening.phase, speaker.words]).toEqual(['playing', ['Head a']]);
  });

  it('that never come are said to be none, until they do', () => {
    vi.useFakeTimers();
    speaker.known = [];
    const listening = make();
    listening.begin(pieceOf('a'));
    vi.advanceTimersByTime(3000);
    expect(listening.phase).toBe('no-voices');
    speaker.known = [LOCAL];
    speaker.onvoices();
    expect(listening.phase).toBe('paused');
  });

  it('that send what they read away do not begin by themselves', () => {
    speaker.known = [REMOTE];
    const listening = make();
    listening.begin(pieceOf('a'));
    expect([listening.phase, listening.notice, speaker.words]).toEqual(['paused', 'remote', []]);
    listening.play();
    expect(speaker.words).toEqual(['Head a']);
  });
});

describe('a voice that the reader is to be told of', () => {
  it('over the network is asked for once in a visit, and not taken for agreed before Play is pressed', () => {
    speaker.known = [REMOTE];
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.begin(pieceOf('b'));
    expect([listening.notice, speaker.words]).toEqual(['remote', []]);
    listening.play();
    listening.begin(pieceOf('c'));
    expect([listening.notice, speaker.words]).toEqual([null, ['Head b', 'Head c']]);
    speaker.known = [{ ...REMOTE, id: 'other' }];
    speaker.onvoices();
    listening.begin(pieceOf('d'));
    expect([listening.notice, speaker.words]).toEqual(['remote', ['Head b', 'Head c']]);
  });

  it('of another language does not begin by itself, and reads when Play is pressed', () => {
    const listening = make();
    listening.begin({ ...pieceOf('a'), language: 'ar' });
    expect([listening.phase, listening.notice, speaker.words]).toEqual(['paused', 'foreign', []]);
    listening.play();
    expect(speaker.said).toMatchObject([{ words: 'Head a', voice: 'local' }]);
    listening.begin({ ...pieceOf('b'), language: 'ar-EG' });
    expect(speaker.words.at(-1)).toBe('Head b');
    listening.begin({ ...pieceOf('c'), language: 'ja' });
    expect([listening.notice, speaker.words.at(-1)]).toEqual(['foreign', 'Head b']);
  });

  it('of another language reads when it has been chosen', () => {
    speaker.known = [LOCAL, { ...LOCAL, id: 'second', isDefault: false }];
    const listening = make();
    listening.begin({ ...pieceOf('a'), language: 'ar' });
    listening.choose('second');
    expect(listening.notice).toBeNull();
    listening.play();
    expect(speaker.said).toMatchObject([{ words: 'Head a', voice: 'second' }]);
  });

  it('of another language and over the network says both', () => {
    speaker.known = [REMOTE];
    const listening = make();
    listening.begin({ ...pieceOf('a'), language: 'ar' });
    expect(listening.notice).toBe('foreign-remote');
  });

  it.each(['', 'und', 'EN-us'])('is none where the language is “%s”', (language) => {
    const listening = make();
    listening.begin({ ...pieceOf('a'), language });
    expect(speaker.words).toEqual(['Head a']);
  });

  it.each([
    ['nb', 'no-NO'],
    ['he', 'iw_IL'],
    ['zh-Hans', 'cmn-CN'],
  ])('is none for %s that speaks %s', (language, voice) => {
    speaker.known = [{ ...LOCAL, language: voice }];
    const listening = make();
    listening.begin({ ...pieceOf('a'), language });
    expect(speaker.words).toEqual(['Head a']);
  });
});

describe('the queue', () => {
  it('goes on when an article ends, over what is not here, each article once', async () => {
    const listening = make();
    listening.begin(pieceOf('a'), 4);
    expect(listening.add(['a', 'gone', 'b', 'c'].map(header))).toBe(3);
    expect(listening.add([header('b')])).toBe(0);
    speaker.end();
    await vi.waitFor(() => expect(speaker.words).toEqual(['Four.', 'Head b']));
    expect(listening.notice).toBe('missing');
    expect(listening.queue.map(({ id }) => id)).toEqual(['c']);
  });

  it('goes on with the one that is pressed, before those over it, and without those that were taken out', async () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.add(['b', 'c', 'd', 'e'].map(header));
    listening.remove('e');
    await listening.next('d');
    expect(listening.piece?.header.id).toBe('d');
    expect(listening.queue.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('is let go with the player, also while the next article is on its way', async () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.add([header('b')]);
    const going = listening.next();
    listening.close();
    await going;
    expect([listening.phase, listening.piece, listening.queue]).toEqual(['idle', null, []]);
    expect(speaker.words).toEqual(['Head a']);
  });

  it('stays whole when its articles cannot be opened, says so, and goes on with the next press', async () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.add(['b', 'c'].map(header));
    bring.mockRejectedValueOnce(new Error('a store that fails'));
    await listening.next('c');
    expect([listening.phase, listening.notice]).toEqual(['paused', 'unopened']);
    expect(listening.queue.map(({ id }) => id)).toEqual(['c', 'b']);
    await listening.next();
    expect([listening.notice, speaker.words]).toEqual([null, ['Head a', 'Head c']]);
  });

  it('keeps what was on its way when another was chosen, and leaves out what was taken out meanwhile', async () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.add(['b', 'c', 'd', 'e'].map(header));
    const former = listening.next();
    await Promise.all([former, listening.next('c')]);
    expect(listening.queue.map(({ id }) => id)).toEqual(['b', 'd', 'e']);
    const going = listening.next();
    listening.begin(pieceOf('f'));
    await going;
    expect(listening.queue.map(({ id }) => id)).toEqual(['b', 'd', 'e']);
    const on = listening.next();
    listening.remove('b');
    await on;
    expect(speaker.words).toEqual(['Head a', 'Head c', 'Head f', 'Head d']);
    expect(listening.queue.map(({ id }) => id)).toEqual(['e']);
  });

  it('that was let go with the player is brought back with it, paused where it was, and after what was kept from before', async () => {
    const before = make();
    before.begin(pieceOf('x'));
    before.add(['gone'].map(header));
    const listening = make();
    listening.begin(pieceOf('a'), 2);
    await listening.restore((wanted) => Promise.resolve({ wanted, found: [] }));
    listening.add([header('b')]);
    const undo = listening.close();
    undo?.();
    expect([listening.phase, listening.piece?.header.id, listening.sentence?.words]).toEqual([
      'paused',
      'a',
      'Two.',
    ]);
    expect([listening.queue.map(({ id }) => id), readQueue()]).toEqual([['b'], ['b', 'gone']]);
    const again = listening.close();
    listening.begin(pieceOf('c'));
    listening.add([header('d')]);
    again?.();
    expect(listening.piece?.header.id).toBe('c');
    expect(readQueue()).toEqual(['b', 'd', 'gone']);
    listening.remove('b');
    listening.remove('d');
    const alone = make();
    forThisVisit.clear();
    expect(alone.close()).not.toBeNull();
    expect(make().close()).toBeNull();
  });

  it('is there in the next visit, before what is added there, but for what is not on the device: that stays', async () => {
    const before = make();
    before.begin(pieceOf('a'));
    before.add(['b', 'gone', 'c', 'd'].map(header));
    const listening = make();
    const reading = listening.restore(async (ids) => {
      expect(ids).toEqual(['b', 'gone', 'c', 'd']);
      const wanted = ids.filter((id) => id !== 'd'); // finished since
      return Promise.resolve({ wanted, found: ['b', 'c'].map(header) });
    });
    listening.begin(pieceOf('b'));
    listening.add(['c', 'e'].map(header));
    await reading;
    expect(listening.queue.map(({ id }) => id)).toEqual(['c', 'e']);
    const after = make();
    await after
      .restore(async (ids) => {
        expect(ids).toEqual(['c', 'e', 'gone']);
        return Promise.reject(new Error('a store that fails'));
      })
      .catch(() => {});
    after.add([header('f')]);
    await make().restore(async (ids) => {
      expect(ids).toEqual(['f', 'c', 'e', 'gone']);
      return Promise.resolve({ wanted: [], found: [] });
    });
  });

  it('that was let go before it was found again stays away', async () => {
    const before = make();
    before.begin(pieceOf('a'));
    before.add([header('b')]);
    const listening = make();
    const reading = listening.restore(async (ids) => Promise.resolve({ wanted: ids, found: [header('b')] }));
    listening.close();
    await reading;
    expect(listening.queue).toEqual([]);
    const find = vi.fn();
    await make().restore(find);
    expect(find).not.toHaveBeenCalled();
  });

  it('whose articles are all gone says so', async () => {
    const listening = make();
    listening.begin(pieceOf('a'));
    listening.add([header('gone')]);
    await listening.next();
    expect([listening.phase, listening.notice]).toEqual(['paused', 'missing']);
  });
});

describe('a recording', () => {
  it('plays in place of the reading, steps by seconds, and the reading goes on where it was', () => {
    const listening = make();
    listening.begin(pieceOf('a', true), 1);
    listening.turnTo('recording');
    expect(speaker.isSpeaking).toBe(false);
    expect(recording.play).toHaveBeenCalledWith('https://m.example/a.wav', 1, 0);
    listening.step('paragraph', -1);
    expect(recording.seekBy).toHaveBeenCalledWith(-15);
    recording.onpause();
    expect(listening.phase).toBe('paused');
    listening.turnTo('text');
    expect(speaker.words).toEqual(['One.', 'One.']);
  });

  it('begins where it was left, which is noted every ten seconds, when it pauses, and not before it has begun', () => {
    const listening = make();
    listening.begin(pieceOf('begun', true));
    listening.turnTo('recording');
    expect(recording.play).toHaveBeenLastCalledWith('https://m.example/a.wav', 1, 200);
    for (recording.at = 200; recording.at <= 212; recording.at += 4) recording.ontime();
    expect(onheard.mock.calls.map(([, seconds]) => seconds as number)).toEqual([212]);
    recording.at = 215;
    listening.pause();
    expect(onheard).toHaveBeenLastCalledWith(listening.piece, 215);
    listening.turnTo('text');
    listening.pause();
    expect(onheard).toHaveBeenCalledTimes(2);
  });

  it('goes on in the player of the page whose button was pressed, from where it was left, and what else sounds is silent', () => {
    const listening = make();
    const audio = {} as HTMLAudioElement; // only handed on
    listening.begin(pieceOf('a'));
    expect(onsound).toHaveBeenCalledTimes(1);
    listening.hear(pieceOf('begun', true), 1, audio);
    expect(speaker.isSpeaking).toBe(false);
    expect(recording.adopt).toHaveBeenCalledWith(audio, 'https://m.example/a.wav', 1, 200);
    expect(recording.play).not.toHaveBeenCalled();
    expect([listening.plays, listening.phase]).toEqual(['recording', 'playing']);
    listening.turnTo('text');
    expect(speaker.words.at(-1)).toBe('One.');
  });

  it('that is heard to its end is finished, begins anew, and the queue goes on', async () => {
    const listening = make();
    const piece = pieceOf('begun', true);
    listening.begin(piece);
    listening.add([header('b')]);
    listening.turnTo('recording');
    recording.onend();
    expect(onend).toHaveBeenCalledExactlyOnceWith(piece);
    expect(onheard).toHaveBeenLastCalledWith(piece, 0);
    await vi.waitFor(() => expect(speaker.words.at(-1)).toBe('Head b'));
  });

  it('goes to its beginning, and the reading stays where it was', () => {
    const listening = make();
    listening.begin(pieceOf('a', true), 3);
    listening.turnTo('recording');
    listening.restart();
    expect(recording.seekTo).toHaveBeenCalledWith(0);
    listening.turnTo('text');
    expect(speaker.words).toEqual(['Three.', 'Three.']);
    listening.restart();
    expect(speaker.words.at(-1)).toBe('Head a');
  });

  it('that does not play says so', () => {
    const listening = make();
    listening.begin(pieceOf('a', true));
    listening.turnTo('recording');
    recording.onfail();
    expect([listening.phase, listening.notice]).toEqual(['paused', 'no-sound']);
  });

  it('is there where the browser has no voices', () => {
    vi.useFakeTimers();
    speaker.known = [];
    const listening = make();
    listening.begin(pieceOf('a', true));
    vi.advanceTimersByTime(3000);
    listening.turnTo('recording');
    expect(listening.phase).toBe('playing');
  });
});
