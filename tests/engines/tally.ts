import type { Inventory } from './stored.ts';

/** What one engine went through, counted for its closing line. */
export class Tally {
  journeys = 0;
  faults = 0;
  #articles = 0;
  #marks = 0;
  readonly #losses: string[] = [];

  /** Holds what is stored after a fault against what was there before; the losses are thrown, and counted. */
  compare(before: Inventory, after: Inventory): void {
    const losses = [
      ...missing('article', before.articles, after.articles),
      ...missing('mark', before.marks, after.marks),
      ...after.torn.map((id) => `article ${id} is half there`),
    ];
    this.#articles += Object.keys(before.articles).length;
    this.#marks += Object.keys(before.marks).length;
    this.#losses.push(...losses);
    if (losses.length > 0) throw new Error(losses.join('\n'));
  }

  line(engine: string): string {
    return (
      `${engine}: ${this.journeys} journeys passed, ${this.faults} faults injected and survived, ` +
      `${this.#articles} articles and ${this.#marks} marks compared, ${this.#losses.length} lost`
    );
  }
}

function missing(kind: string, before: Inventory['marks'], after: Inventory['marks']): string[] {
  return Object.entries(before).flatMap(([id, row]) =>
    after[id] === row ? [] : [`${kind} ${id} ${id in after ? 'has changed' : 'is gone'}`],
  );
}
