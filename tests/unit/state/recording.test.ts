import { expect, it, vi } from 'vitest';

/** `$state.raw` is a plain field where nothing is drawn: the class is tested as the code it is. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Recording } = await import('../../../src/state/recording.svelte.ts');

/** A page's player whose sound has not come yet. */
function playerOf(error: MediaError | null = null): HTMLAudioElement {
  const facts = { readyState: 0, duration: NaN, currentTime: 0, error, isConnected: true };
  return Object.assign(new EventTarget(), facts) as unknown as HTMLAudioElement; // all that is asked of it
}

function adopted(audio: HTMLAudioElement) {
  const [recording, failed] = [new Recording(), vi.fn()];
  recording.onfail = failed;
  recording.adopt(audio, 'https://m.example/a.mp3', 1, 0);
  return failed;
}

it('says that a page’s player cannot have its sound, also when that was known before', () => {
  const audio = playerOf();
  const failed = adopted(audio);
  expect(failed).not.toHaveBeenCalled();
  audio.dispatchEvent(new Event('error'));
  expect(failed).toHaveBeenCalledOnce();
  expect(adopted(playerOf({ code: 4, message: '' } as MediaError))).toHaveBeenCalledOnce();
});
