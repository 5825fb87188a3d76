/** The text inside one tag of a text, as it is compiled: its first piece is the number of the tag. The build calls it (press/languages). */
export const within = (pieces: readonly unknown[], values: readonly unknown[] = []): string =>
  pieces
    .slice(1)
    .map((piece) => (typeof piece === 'number' ? values[piece] : piece))
    .join('');
