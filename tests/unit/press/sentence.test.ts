import { expect, test } from 'vitest';
import { sentenceFor } from '../../../src/press/sentence.ts';

test('a failure of the feed has its reason, and one of a store its code', () => {
  expect(sentenceFor('not-json', 'feed.xml')).toBe('Cannot read feed.xml: it is not JSON.');
  expect(sentenceFor('quota', 'feed.json')).toBe('Cannot read feed.json: something failed (quota).');
});
