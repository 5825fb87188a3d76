/** The one of `known` that a misspelt word most likely stands for; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const written = word.slice(0, 60).toLowerCase(); // longer than any key
  const [best] = known
    .map((one) => ({ one, away: distance(written, one.toLowerCase()) }))
    .filter(({ one, away }) => away <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.away - b.away);
  return best?.one ?? null;
}

/** Letters to add, remove, change or swap with the next (optimal string alignment). */
function distance(one: string, other: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [(next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same];
      next.push(Math.min(...ways, ...(swapped ? [(before[j - 2] ?? 0) + 1] : [])));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
