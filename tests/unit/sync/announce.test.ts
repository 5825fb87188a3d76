import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAnnouncer, type Announcer } from '../../../src/sync/announce.ts';
import { FakeChannel } from '../support/channel.ts';

beforeEach(() => void vi.stubGlobal('BroadcastChannel', FakeChannel));
afterEach(() => {
  FakeChannel.closeAll();
  vi.unstubAllGlobals();
});

function tab() {
  const announcer = createAnnouncer();
  const heard = vi.fn<Announcer['onNews']>();
  announcer.onNews = heard;
  return { announcer, heard };
}

it('tells every other tab, and not its own', async () => {
  const [one, two, three] = [tab(), tab(), tab()];
  one.announcer.tell({ kind: 'articles', added: ['a', 'b'] });
  await vi.waitFor(() => expect(three.heard).toHaveBeenCalledOnce());
  expect(two.heard).toHaveBeenCalledExactlyOnceWith({ kind: 'articles', added: ['a', 'b'] });
  expect(one.heard).not.toHaveBeenCalled();
});

it('reaches who listens only later, by their latest listener', async () => {
  const [one, two] = [tab(), tab()];
  const later = vi.fn<Announcer['onNews']>();
  two.announcer.onNews = later;
  one.announcer.tell({ kind: 'mark', id: 'a' });
  await vi.waitFor(() => expect(later).toHaveBeenCalledExactlyOnceWith({ kind: 'mark', id: 'a' }));
  expect(two.heard).not.toHaveBeenCalled();
});

it('is silent in a browser that has no channels', () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const { announcer, heard } = tab();
  announcer.tell({ kind: 'forgotten' });
  expect(heard).not.toHaveBeenCalled();
});
