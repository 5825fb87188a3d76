/** Whether everything is taken (`npm run sweep`, `npm run corpora`), and not the fixed sample of the test command. */
export const SWEEP = process.env['OFFPRINT_SWEEP'] === 'all';

/** Every `nth`, the one at `from` first; all in a sweep. */
export function sampled<T>(all: readonly T[], nth: number, from = 0): readonly T[] {
  return SWEEP ? all : all.filter((_, index) => index % nth === from);
}
