import { expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import type { Receipt } from '../../../src/model/pictureRecord.ts';
import { pressSave } from '../../../src/pages/savePress.ts';
import type { Reader } from '../../../src/state/context.ts';
import { article, NOON, storedHeader } from '../support/articles.ts';
import '../support/database.ts';

/** `$state.raw` is a plain field where nothing is drawn: the classes are tested as the code they are. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
vi.stubGlobal('navigator', {}); // a browser that cannot be asked to keep it
const { Marks } = await import('../../../src/state/marks.svelte.ts');
const { Messages } = await import('../../../src/state/messages.svelte.ts');

const WITH_PICTURES: Receipt = {
  text: true,
  pictures: 7,
  stored: 7,
  attachments: 0,
  attachmentsStored: 0,
  bytes: 1000,
  checkedAt: NOON,
};

/** A press on Save whose pictures come when `bring` is called. */
async function saved() {
  const store = new Store();
  await mergeArticles(store, [article('a')], NOON);
  const [marks, messages] = [new Marks(store, { tell: () => {}, onNews: () => {} }), new Messages()];
  let bring = () => {};
  const keep = () => new Promise((resolve) => (bring = () => resolve(WITH_PICTURES)));
  const reader = { library: { store }, marks, messages, keeping: { keep } } as unknown as Reader; // all that a press asks of it
  const pressed = pressSave(reader, storedHeader('a'), true);
  await expect.poll(() => messages.current?.text).toBe('Saved. The text is on this device.');
  return { marks, messages, whenWhole: () => (bring(), pressed) };
}

it('tells when the pictures are there too, still with an Undo', async () => {
  const { marks, messages, whenWhole } = await saved();
  await whenWhole();
  expect(messages.current?.text).toContain('7 pictures');
  messages.current?.action?.run();
  await expect.poll(() => marks.isSaved('a')).toBe(false);
});

it('takes no other press’s Undo when pictures come late: that is only heard', async () => {
  const { messages, whenWhole } = await saved();
  const undo = { label: 'Undo', run: () => {} };
  messages.say('Marked as read.', undo);
  await whenWhole();
  expect(messages.current).toMatchObject({ text: 'Marked as read.', action: undo });
  expect(messages.quiet?.text).toContain('7 pictures');
});
