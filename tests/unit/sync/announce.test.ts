import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer, type Announcer } from '../../../src/sync/announce.ts';
import { announceByStorage } from '../../../src/sync/announceByStorage.ts';
import { FakeChannel } from '../support/channel.ts';

beforeEach(() => void vi.stubGlobal('BroadcastChannel', FakeChannel));
afterEach(() => {
  FakeChannel.closeAll();
  vi.unstubAllGlobals();
});

function tab() {
  const announcer = createAnnouncer();
  announceByStorage(announcer);
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

describe('in a browser that has no channels', () => {
  beforeEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  });

  it('news travel by what one tab stores, each of them, also the same twice', () => {
    const storage = new Map<string, string>();
    const listeners: ((event: { key: string; newValue: string | null }) => void)[] = [];
    vi.stubGlobal('addEventListener', (_type: string, listener: (typeof listeners)[0]) =>
      listeners.push(listener),
    );
    vi.stubGlobal('localStorage', {
      setItem: (key: string, newValue: string) => {
        if (storage.get(key) === newValue) return; // as browsers do: no change, no event
        storage.set(key, newValue);
        listeners[1]?.({ key, newValue });
      },
    });
    const [one, two] = [tab(), tab()];
    one.announcer.tell({ kind: 'mark', id: 'a' });
    one.announcer.tell({ kind: 'mark', id: 'a' });
    expect(two.heard.mock.calls).toEqual([[{ kind: 'mark', id: 'a' }], [{ kind: 'mark', id: 'a' }]]);
    listeners[1]?.({ key: 'offprint:theme', newValue: 'dark' });
    listeners[1]?.({ key: 'offprint:news', newValue: null });
    expect(two.heard).toHaveBeenCalledTimes(2);
  });

  it('and whose site data are blocked, nothing is thrown', () => {
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { announcer } = tab();
    expect(() => announcer.tell({ kind: 'forgotten' })).not.toThrow();
  });
});
