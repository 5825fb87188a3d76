import { vi } from 'vitest';

type Put = IDBObjectStore['put'];

/**
 * A disk that is full after so many more writes. `at commit`, as in Chromium: every request succeeds and the
 * transaction aborts in place of completing. `at the write`, as in Firefox: that request fails, its transaction
 * aborts and whatever waits in it ends with AbortError. Both name QuotaExceededError.
 Room comes back after
 * `failing` writes.
 */
export function fillDisk(when: 'at commit' | 'at the write', afterWrites = 0, failing = Infinity): void {
  let written = 0;
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<Put>
  ) {
    const request = put.apply(this, given);
    const turn = written++ - afterWrites;
    if (turn >= 0 && turn < failing) (when === 'at commit' ? failCommit : failLastRequest)(this.transaction);
    return request;
  });
}

/** How fake-indexeddb ends a transaction; what it has inside is asked for by name, and missed with a clear word. */
function failCommit(tx: IDBTransaction): void {
  const finish = inner(tx, '_markFinished');
  const abort = inner(tx, '_abort');
  Reflect.set(tx, '_markFinished', () => {
    Reflect.set(tx, '_markFinished', finish);
    Reflect.apply(abort, tx, ['QuotaExceededError']);
  });
}

function failLastRequest(tx: IDBTransaction): void {
  const waiting: unknown = Reflect.get(tx, '_requests');
  const last: unknown = Array.isArray(waiting) ? waiting.at(-1) : undefined;
  if (typeof last !== 'object' || last === null)
    throw new Error('fake-indexeddb keeps its requests elsewhere');
  Reflect.set(last, 'operation', () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

function inner(tx: IDBTransaction, name: string): (...given: unknown[]) => unknown {
  const found: unknown = Reflect.get(tx, name);
  if (typeof found !== 'function') throw new Error(`fake-indexeddb has no ${name} any more`);
  return (...given) => Reflect.apply(found, tx, given) as unknown;
}
