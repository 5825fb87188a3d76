import { describe, expect, test } from 'vitest';
import { siteOf } from './request.ts';

const SOUND = '0123456789';

describe('a part of a sound', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, SOUND, 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=0-1,4-5', 200, SOUND, undefined],
    ['bytes=5-2', 200, SOUND, undefined],
    ['bytes=-', 200, SOUND, undefined],
    ['bytes=a-b', 200, SOUND, undefined],
    ['seconds=0-1', 200, SOUND, undefined],
  ])('%s is %i', async (range, status, text, contentRange) => {
    const { get } = await siteOf({ 'audio/a.wav': SOUND });
    const answer = await get('/audio/a.wav', { headers: { range } });
    expect([answer.status, answer.text]).toEqual([status, text]);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['content-length']).toBe(String(text.length));
    expect(answer.headers['content-type']).toBe('audio/wav');
    expect(answer.headers['accept-ranges']).toBe('bytes');
  });

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s is 416 and tells the size', async (range) => {
    const { get } = await siteOf({ 'audio/a.mp3': SOUND });
    const answer = await get('/audio/a.mp3', { headers: { range } });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */10');
  });

  test('only of the version that was begun', async () => {
    const { get } = await siteOf({ 'audio/a.wav': SOUND });
    const { etag, 'last-modified': modified } = (await get('/audio/a.wav')).headers;
    const range = 'bytes=0-3';
    const status = async (condition: string) =>
      (await get('/audio/a.wav', { headers: { range, 'if-range': condition } })).status;
    expect(await status(String(etag))).toBe(206);
    expect(await status(String(modified))).toBe(206);
    expect(await status('"an older one"')).toBe(200);
  });

  test('not for HEAD, and not for other files', async () => {
    const { get } = await siteOf({ 'audio/a.wav': SOUND, 'a.txt': SOUND });
    const headers = { range: 'bytes=0-3' };
    expect((await get('/audio/a.wav', { method: 'HEAD', headers })).status).toBe(200);
    const text = await get('/a.txt', { headers });
    expect([text.status, text.text]).toEqual([200, SOUND]);
  });
});
