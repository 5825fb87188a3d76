import { ReaderError } from '../model/errors.ts';

/**
 * Strict readers of a file that anybody may have written: what is not as it must be ends the reading with a ReaderError
 * `not-export`. Values come back as they are written, so that what is read equals what was exported.
 */
export type Given = Readonly<Record<string, unknown>>;

export function refuse(detail: string): never {
  throw new ReaderError('not-export', { detail });
}

export function object(value: unknown): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('not an object');
  return value as Given; // an object's keys are readable as unknown
}

export function list<T>(value: unknown, most: number, read: (entry: unknown) => T): readonly T[] {
  if (!Array.isArray(value) || value.length > most) refuse('not a list, or a longer one than can be');
  return value.map(read);
}

export function text(value: unknown, longest = 100_000): string {
  if (typeof value !== 'string' || value.length > longest) refuse('not a text, or a longer one than can be');
  return value;
}

export function matching(value: unknown, pattern: RegExp): string {
  const given = text(value, 1000);
  return pattern.test(given) ? given : refuse(`not ${pattern.source}`);
}

export function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('not a number');
}

/** A whole number from 0. */
export function whole(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse('not a whole number');
}

export function flag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse('neither true nor false');
}

export function id(value: unknown): string {
  return matching(value, /^[a-z0-9]{1,64}$/);
}

export function webAddress(value: unknown): string {
  const given = text(value);
  return URL.canParse(given) && /^https?:$/.test(new URL(given).protocol) ? given : refuse('no web address');
}

export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}
