import { stripVTControlCharacters } from 'node:util';

/** How Playwright, Vitest, Prettier, ESLint and the compilers begin the lines that name a failure. */
const NAMES_A_FAILURE =
  /^\s*(?:\d+\) |FAIL |Error: |\w*Error: |\[\w+\] |TimeoutError|Test timeout|ERROR |Expected|Received)/;
const MOST = 16;

/**
 * The lines of a failed step's output that name what failed: printed again at the very end, because a log is often kept
 * only in its last lines. The last lines of all where none is recognised.
 */
export function failureLines(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim().slice(0, 160))
    .filter(Boolean);
  const naming = lines.filter((line) => NAMES_A_FAILURE.test(line));
  return [...new Set(naming.length > 0 ? naming : lines.slice(-5))].slice(-MOST);
}
