import { expect } from 'vitest';
import { ReaderError, type ErrorCode } from '../../../src/model/errors.ts';

/** Expects a promise to reject with this error and gives it back. */
export async function failure(promise: Promise<unknown>, code: ErrorCode): Promise<ReaderError> {
  const thrown: unknown = await promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
  if (!(thrown instanceof ReaderError)) throw thrown;
  expect(thrown.code).toBe(code);
  return thrown;
}
