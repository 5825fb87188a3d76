import { afterEach, expect, it } from 'vitest';
import { blockAt, blocksOf, goToBlock, isFolded, unfold } from '../../src/ui/blocks.ts';

const holder = document.createElement('div');
afterEach(() => holder.remove());

const lines = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `<p style="height: 100px; margin: 0">${name} ${i}</p>`).join('');

/** Two paragraphs, a shut fold with ten and another one in it, five paragraphs; its last thing is a shut fold without a summary. */
function laidOut(): readonly HTMLElement[] {
  const inner = `<details><summary>Inner</summary>${lines('Inmost', 2)}</details>`;
  const outer = `<details style="padding-block: 30px"><summary>Outer</summary>${lines('Hidden', 10)}${inner}</details>`;
  holder.innerHTML = `${lines('Before', 2)}${outer}${lines('After', 5)}<details>${lines('Last', 3)}</details>`;
  document.body.prepend(holder);
  scrollTo(0, 0);
  return blocksOf(holder);
}

/** The words of the blocks that are found at lines ten pixels apart, each once. */
function foundIn(blocks: readonly HTMLElement[]): readonly (string | null)[] {
  const { top, height } = holder.getBoundingClientRect();
  const at = Array.from({ length: Math.ceil(height / 10) }, (_, i) => blockAt(blocks, top + i * 10));
  return [...new Set(at)].map((number) => blocks[number]?.textContent ?? null);
}

it('finds no block that is folded away, wherever the line is, and every other', () => {
  const after = [0, 1, 2, 3, 4].map((n) => `After ${n}`);
  expect(foundIn(laidOut())).toEqual(['Before 0', 'Before 1', 'Outer', ...after, null]);
});

it('opens all the folds over a block, and then finds it', () => {
  const blocks = laidOut();
  const inmost = blocks.find(({ textContent }) => textContent === 'Inmost 1');
  if (!inmost) throw new Error('no such block');
  expect(isFolded(inmost)).toBe(true);
  unfold(inmost);
  expect(isFolded(inmost)).toBe(false);
  expect(foundIn(blocks)).toContain('Inmost 1');
});

it('leaves a fold shut whose summary is gone to', () => {
  const summary = laidOut().find(({ textContent }) => textContent === 'Outer');
  if (!summary) throw new Error('no such block');
  unfold(summary);
  expect(holder.querySelector('[open]')).toBeNull();
});

it('gives a block that is gone to the focus, and leaves it what it was to the keyboard', () => {
  const [before, , summary] = laidOut();
  if (!before || !summary) throw new Error('no such block');
  for (const block of [before, summary]) {
    goToBlock(block);
    expect(document.activeElement).toBe(block);
    block.blur();
    expect(block.hasAttribute('tabindex')).toBe(false);
  }
  expect([before.tabIndex, summary.tabIndex]).toEqual([-1, 0]);
});
