import { expect, it } from 'vitest';
import { asReaderError, ReaderError } from '../../../src/model/errors.ts';

it('keeps what kind of trouble it is, where it came from and when to ask again', () => {
  const cause = new TypeError('Failed to fetch');
  const error = new ReaderError('busy', { cause, detail: '503', retryAfterSeconds: 120 });
  expect(error).toMatchObject({ code: 'busy', message: 'busy: 503', retryAfterSeconds: 120, cause });
  expect(error.name).toBe('ReaderError');
  expect(new ReaderError('quota').retryAfterSeconds).toBeUndefined();
});

it('makes one kind of whatever was thrown, and leaves its own as it is', () => {
  const own = new ReaderError('quota');
  expect(asReaderError(own, 'broken-store')).toBe(own);
  expect(asReaderError('a text', 'broken-store')).toMatchObject({ code: 'broken-store', cause: 'a text' });
  expect(asReaderError(undefined, 'no-store').code).toBe('no-store');
});
