/** Above this share of the browser's quota only what is saved is added. */
export const FULL = 0.8;
/** What the browser says of room, in bytes; nothing where it does not tell. */
export async function estimate(): Promise<StorageEstimate> {
  return (await navigator.storage?.estimate?.()) ?? {};
}
