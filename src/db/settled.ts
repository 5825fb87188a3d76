/**
 * Waits for every write of a transaction and for its end. The transaction's own error is the one thrown: a full disk
 * shows there, while the single writes may only say that they were aborted. No rejection is left without a handler.
 */
export async function settled(
  tx: { readonly done: Promise<void>; readonly error: DOMException | null },
  writes: readonly Promise<unknown>[],
): Promise<void> {
  const results = await Promise.allSettled([...writes, tx.done]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw tx.error ?? failed.reason;
}
