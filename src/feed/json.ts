import { isSeen } from '../model/line.ts';

/** An object out of unknown JSON. Only own keys of the document can answer, as none of ours is an Object method. */
export type Json = Readonly<Record<string, unknown>>;

const NOTHING: Json = {};

/** The value as an object; without any keys when it is something else. */
export function record(value: unknown): Json {
  return isRecord(value) ? value : NOTHING;
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list, empty when it is something else. */
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something, without lone surrogates: `encodeURIComponent` throws on them. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && isSeen(value) ? value.toWellFormed() : undefined;
}

/** A URL, as written but for space around it; also out of `{ "url": … }`, which some feeds give for pictures. */
export function address(value: unknown): string | undefined {
  return text(isRecord(value) ? value['url'] : value)?.trim();
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** An id: "If an id is presented as a number or other type, a JSON Feed reader must coerce it to a string" ("Items"). */
export function identifier(value: unknown): string | undefined {
  return text(typeof value === 'number' || typeof value === 'boolean' ? String(value) : value)?.trim();
}

/** What `read` makes of each entry, without those it makes nothing of. */
export function each<T>(value: unknown, read: (entry: unknown) => T | undefined): readonly T[] {
  return list(value)
    .map(read)
    .filter((entry) => entry !== undefined);
}
