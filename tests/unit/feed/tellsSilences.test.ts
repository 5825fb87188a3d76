import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFeed } from '../../../src/feed/fetch.ts';
import { unreadable } from '../../../src/feed/unreadable.ts';
import { ReaderError } from '../../../src/model/errors.ts';

const HOME = 'https://reader.example';
const OWN = `${HOME}/feed.json`;
const FOREIGN = 'https://magazine.example/feed.json';
const MANIFEST = `${HOME}/manifest.webmanifest`;
const GENUINE = () => new Response('{"start_url":"./"}');
const LOGIN = () => new Response('<!doctype html><title>Sign in</title>', { headers: {} });
const AWAY = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });

afterEach(() => vi.unstubAllGlobals());

/** What each address answers; what is not named fails as a network does. `cors` says which refuse to be read. */
function network(answers: Record<string, () => Response>, noCors: string[] = []) {
  vi.stubGlobal('document', { querySelector: () => ({ href: MANIFEST }) });
  const asked: string[] = [];
  const ask = (url: string, { mode, redirect }: RequestInit = {}) => {
    asked.push(url);
    if (noCors.includes(url) && mode === 'no-cors') return Promise.resolve(new Response());
    const answer = answers[url.replace('?probe', '')]?.();
    if (!answer || (answer.type === 'opaqueredirect' && redirect !== 'manual'))
      return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(answer);
  };
  vi.stubGlobal('fetch', ask);
  return asked;
}
async function codeOf(url: string, onLine = true): Promise<string> {
  const thrown = await fetchFeed(url, { origin: HOME, online: () => onLine }).catch(
    (error: unknown) => error,
  );
  return thrown instanceof ReaderError ? thrown.code : String(thrown);
}

describe('a feed that does not answer', () => {
  it('is offline when nobody answers and the device says that it has no network', async () => {
    network({});
    expect(await codeOf(OWN, false)).toBe('offline');
    expect(await codeOf(FOREIGN, false)).toBe('offline');
  });

  it('is not offline because the device says so, when our own server is there', async () => {
    network({ [MANIFEST]: GENUINE });
    expect(await codeOf(FOREIGN, false)).toBe('unreachable');
  });

  it('is unreachable when nobody answers, though the device says that it has a network', async () => {
    network({});
    expect(await codeOf(OWN)).toBe('unreachable');
  });

  it('is blocked when its server is there but cannot be read', async () => {
    network({ [MANIFEST]: GENUINE }, [FOREIGN]);
    expect(await codeOf(FOREIGN)).toBe('blocked');
  });

  it.each([
    ['a page', LOGIN],
    ['a redirect', AWAY],
    ['status 511', () => new Response('', { status: 511 })],
    ['JSON that is not ours', () => new Response('{"login":true}')],
  ])('is behind a portal when %s comes in place of our manifest', async (_what, answer) => {
    network({ [MANIFEST]: answer }, [FOREIGN]);
    expect(await codeOf(FOREIGN)).toBe('portal');
    expect(await codeOf(OWN)).toBe('portal');
  });

  it('is an odd answer when it redirects in a circle on a server that is there', async () => {
    network({ [MANIFEST]: GENUINE, [OWN]: AWAY });
    expect(await codeOf(OWN)).toBe('odd-answer');
  });

  it.each([404, 500])('is not behind a portal when our own server answers %i', async (status) => {
    network({ [MANIFEST]: () => new Response('<p>', { status }) });
    expect(await codeOf(OWN)).toBe('unreachable');
  });

  it('asks no stranger, and our server with a query that no copy answers', async () => {
    const asked = network({});
    await codeOf(OWN);
    expect(new Set(asked)).toEqual(new Set([OWN, `${MANIFEST}?probe`]));
  });
});

describe('a web page in place of a feed', () => {
  const html = new ReaderError('html');

  it('is a portal’s when our manifest is a page too', async () => {
    network({ [MANIFEST]: LOGIN });
    expect(await unreadable(html, '<p>')).toMatchObject({ code: 'portal' });
  });

  it('is a wrong address when our server is itself', async () => {
    network({ [MANIFEST]: GENUINE });
    expect(await unreadable(html, '<p>')).toBe(html);
  });

  it('is looked into, other troubles are not', async () => {
    const asked = network({});
    const other = new ReaderError('not-json');
    expect(await unreadable(other, 'feed')).toBe(other);
    expect(asked).toEqual([]);
  });
});
