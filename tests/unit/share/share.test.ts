import { afterEach, describe, expect, it, vi } from 'vitest';
import { canShare, copyText, magazineLink, mailLink, shareLink } from '../../../src/share/share.ts';
import { storedHeader } from '../support/articles.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('the link that is shared', () => {
  it.each([
    ['https://m.example/1?utm_source=rss&id=1', 'https://x.example/', 'https://m.example/1?id=1'],
    [null, 'https://x.example/?fbclid=1', 'https://x.example/'],
    [null, null, null],
  ])('of %j with %j is %j', (url, externalUrl, link) => {
    expect(magazineLink(storedHeader('a', { url, externalUrl }))).toBe(link);
  });
});

describe("the device's own share sheet", () => {
  const device = (share?: () => Promise<void>) => vi.stubGlobal('navigator', share ? { share } : {});

  it('is there or not', () => {
    device();
    expect(canShare()).toBe(false);
    device(() => Promise.resolve());
    expect(canShare()).toBe(true);
  });

  it('gets title and link', async () => {
    const share = vi.fn(() => Promise.resolve());
    device(share);
    expect(await shareLink('War & peace', 'https://m.example/')).toBe(true);
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'War & peace', url: 'https://m.example/' });
  });

  it('that the reader closes is no failure', async () => {
    device(() => Promise.reject(new DOMException('cancelled', 'AbortError')));
    expect(await shareLink('t', 'u')).toBe(false);
  });

  it('that cannot open says so', async () => {
    device(() => Promise.reject(new DOMException('no gesture', 'NotAllowedError')));
    await expect(shareLink('t', 'u')).rejects.toHaveProperty('name', 'NotAllowedError');
  });
});

describe('copying', () => {
  it('hands the text to the clipboard', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('https://m.example/')).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('https://m.example/');
  });

  it('that is forbidden, or impossible without https, is told', async () => {
    const writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('x')).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await copyText('x')).toBe(false);
  });
});

describe('a mail', () => {
  it('has title and link, whole, whatever is in them', () => {
    const link = new URL(mailLink('War & peace?\r\nBcc: x', 'https://m.example/?a=1&b=2#c'));
    expect(link.searchParams.get('subject')).toBe('War & peace?\r\nBcc: x');
    expect(link.searchParams.get('body')).toBe('https://m.example/?a=1&b=2#c');
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
  });

  it('can have half a letter in its title', () => {
    expect(mailLink('\ud800', 'u')).toBe('mailto:?subject=%EF%BF%BD&body=u');
  });
});
