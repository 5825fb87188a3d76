import { expect, test } from 'vitest';
import { progressBar } from '../../../../src/press/commands/progress.ts';
import { openTerminal, type Stream } from '../../../../src/press/commands/terminal.ts';
import type { Progress } from '../../../../src/press/run/order.ts';

const STEPS: readonly Progress[] = [
  { stage: 'feeds', done: 0, total: 0 },
  { stage: 'feeds', done: 2, total: 0 },
  { stage: 'pictures', done: 0, total: 4 },
  { stage: 'pictures', done: 0, total: 4 },
  { stage: 'pictures', done: 3, total: 4 },
  { stage: 'feeds', done: 3, total: 3 },
  { stage: 'pictures', done: 5, total: 4 },
];

/** What standard error is given while the steps are shown. */
function writes(stream: Omit<Stream, 'write'>, env = {}): string[] {
  const given: string[] = [];
  const terminal = openTerminal({ write: () => {} }, { write: (text) => given.push(text), ...stream }, env);
  const bar = progressBar(terminal);
  STEPS.forEach(bar.show);
  bar.end();
  bar.end();
  return given;
}

test('on a screen a bar is drawn over and over, and cleared in the end', () => {
  expect(writes({ isTTY: true, columns: 80 })).toEqual([
    '\r\u001b[KReading the feeds  …',
    '\r\u001b[KReading the feeds  2',
    '\r\u001b[KFetching pictures  [------------------------]  0 of 4',
    '\r\u001b[KFetching pictures  [##################------]  3 of 4',
    '\r\u001b[KReading the feeds  [########################]  3 of 3',
    '\r\u001b[KFetching pictures  [########################]  4 of 4',
    '\r\u001b[K',
  ]);
});

test('a bar never reaches the edge of the screen, where it would wrap', () => {
  expect(writes({ isTTY: true, columns: 20 })[1]).toBe('\r\u001b[KFetching pictures  ');
});

test.each([
  ['a file', {}, {}],
  ['a terminal that cannot do it', { isTTY: true }, { TERM: 'dumb' }],
])('to %s each stage is told once, in a line', (_what, stream, env) => {
  expect(writes(stream, env)).toEqual(['Reading the feeds …\n', 'Fetching pictures …\n']);
});

test('a line takes the place of the bar on a screen, and of nothing elsewhere', () => {
  const told = (isTTY: boolean) => {
    let given = '';
    openTerminal({ write: () => {} }, { write: (text) => (given += text), isTTY }, {}).tell('Hello');
    return given;
  };
  expect([told(true), told(false)]).toEqual(['\r\u001b[KHello\n', 'Hello\n']);
});

test.each([
  [{}, true],
  [{ NO_COLOR: '' }, true],
  [{ NO_COLOR: '1' }, false],
  [{ TERM: 'dumb' }, false],
])('with %j a terminal shows colours: %s', (env, colour) => {
  const out = { write: () => {}, isTTY: true };
  expect(openTerminal(out, out, env).colour).toBe(colour);
  expect(openTerminal({ write: () => {} }, out, env).colour).toBe(false);
});
