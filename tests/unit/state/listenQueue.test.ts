import { beforeEach, expect, it, vi } from 'vitest';
import { forThisVisit, readPreference, writePreference } from '../../../src/state/preferences.ts';
import { headerWith } from '../../support/sampleHeader.ts';

/** `$state.raw` is a plain field where nothing is drawn: the class is tested as the code it is. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { ListenQueue } = await import('../../../src/state/listenQueue.svelte.ts');

const header = (id: string) => headerWith({ id });
const keep = (...ids: string[]) => writePreference('listenQueue', JSON.stringify(ids));
const written = () => JSON.parse(readPreference('listenQueue') ?? 'null') as unknown;

beforeEach(() => forThisVisit.clear());

it('holds once what was kept twice', () => {
  keep('a', 'b', 'a');
  expect(new ListenQueue().kept).toEqual(['a', 'b']);
});

it('keeps once what was not found and is added again, and not at all when it had its turn', async () => {
  keep('a', 'b');
  const queue = new ListenQueue();
  queue.restore(['a', 'b'], [], null);
  expect(queue.add([header('c'), header('a')], null)).toBe(2);
  expect(written()).toEqual(['c', 'a', 'b']);
  queue.remove('c');
  await queue.first(
    () => Promise.resolve(null),
    () => true,
  );
  expect(written()).toEqual(['b']);
});

it('loses nothing to a store that fails, and nothing that was still on its way when it was no longer wanted', async () => {
  const queue = new ListenQueue();
  queue.add(['a', 'b'].map(header), null);
  const failing = queue.first(
    () => Promise.reject(new Error('a store that fails')),
    () => true,
  );
  await expect(failing).rejects.toThrow('a store that fails');
  const unwanted = queue.first(
    () => Promise.resolve(null),
    () => false,
  );
  expect(await unwanted).toBeNull();
  expect(written()).toEqual(['a', 'b']);
});
