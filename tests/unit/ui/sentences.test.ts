import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/model/errors.ts';
import { sentenceFor } from '../../../src/ui/sentences.ts';

/** Every trouble, and whether it is one of the network: the compiler misses a new one here. */
const TROUBLES: Record<ErrorCode, 'network' | 'feed' | 'store' | 'export'> = {
  offline: 'network',
  unreachable: 'network',
  blocked: 'network',
  timeout: 'network',
  'not-found': 'network',
  refused: 'network',
  busy: 'network',
  server: 'network',
  'odd-answer': 'network',
  'too-large': 'feed',
  truncated: 'feed',
  html: 'feed',
  portal: 'network',
  'not-json': 'feed',
  'not-feed': 'feed',
  empty: 'feed',
  'no-store': 'store',
  'newer-store': 'store',
  'blocked-store': 'store',
  'broken-store': 'store',
  quota: 'store',
  'not-export': 'export',
  'broken-export': 'export',
  'newer-export': 'export',
  'foreign-export': 'export',
  'huge-export': 'export',
};
const codes = Object.keys(TROUBLES) as ErrorCode[]; // its keys are just those

describe('every trouble', () => {
  it('has its own sentence', () => {
    expect(new Set(codes.map(sentenceFor)).size).toBe(codes.length);
  });

  it.each(codes)('%s is told in whole sentences, without its code and without blame', (code) => {
    const sentence = sentenceFor(code);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    if (code.includes('-')) expect(sentence).not.toContain(code);
    expect(sentence).not.toMatch(/error|exception|invalid|undefined|CORS|HTTP|IndexedDB|[!]/i);
  });

  it.each(codes.filter((code) => TROUBLES[code] !== 'store'))('%s says that what is kept stays', (code) => {
    expect(sentenceFor(code)).toMatch(/What is on this device stays|Everything kept on this device is here/);
  });

  it.each(codes.filter((code) => TROUBLES[code] === 'store'))(
    '%s says what of it is kept or what to do',
    (code) => {
      expect(sentenceFor(code)).toMatch(
        /Nothing that you saved or marked has been removed|Reload|reload|until you close it/,
      );
    },
  );
});

it('does not blame the reader’s network for the magazine’s faults, nor the other way round', () => {
  expect(sentenceFor('offline')).toContain('You are offline');
  for (const code of codes.filter((one) => one !== 'offline'))
    expect(sentenceFor(code)).not.toContain('You are offline');
});
