/** A command that cannot be carried out, with one sentence for the person who typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
