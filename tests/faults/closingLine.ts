import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { TALLY, type Tally } from './tally.ts';

/** Adds up what the tests noted and prints it as the last line: `faults: 46 injected, …, losses 0`. */
export default class ClosingLine implements Reporter {
  readonly #sums = { faults: 0, articles: 0, marks: 0, losses: 0 };

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type !== TALLY) continue;
      const tally = JSON.parse(description ?? '{}') as Tally; // written by `count`
      for (const key of ['faults', 'articles', 'marks', 'losses'] as const) this.#sums[key] += tally[key];
    }
  }

  onEnd(): void {
    const { faults, articles, marks, losses } = this.#sums;
    const number = (value: number) => value.toLocaleString('en-GB');
    console.log(
      `faults: ${number(faults)} injected, ${number(articles)} articles and ${number(marks)} marks compared, losses ${number(losses)}`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
