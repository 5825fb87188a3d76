import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { ReaderError, type ErrorCode } from '../../src/model/errors.ts';
import Trouble from '../../src/ui/Trouble.svelte';

/** Every code: as an object's keys, so that the compiler notices a missing one. */
const CODES: Record<ErrorCode, true> = {
  offline: true,
  unreachable: true,
  blocked: true,
  timeout: true,
  'not-found': true,
  refused: true,
  busy: true,
  server: true,
  'odd-answer': true,
  'too-large': true,
  truncated: true,
  html: true,
  portal: true,
  'not-json': true,
  'not-feed': true,
  empty: true,
  'no-store': true,
  'newer-store': true,
  'blocked-store': true,
  'broken-store': true,
  quota: true,
  'not-export': true,
  'broken-export': true,
  'newer-export': true,
  'foreign-export': true,
  'huge-export': true,
};
const codes = Object.keys(CODES) as ErrorCode[]; // the keys are exactly those

const saidFor = (code: ErrorCode) =>
  render(Trouble, { error: new ReaderError(code) }).container.textContent.trim();

test('each code has a sentence of its own', () => {
  const said = codes.map(saidFor);
  expect(new Set(said).size).toBe(codes.length);
  for (const sentence of said) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
});

test('no code, number or English of machines is shown to the reader', () => {
  for (const code of codes) expect(saidFor(code)).not.toMatch(/error|exception|\d|CORS|null|undefined|http/i);
});

test('a trouble with the feed says that what is stored stays', () => {
  const ofFeed: ErrorCode[] = ['unreachable', 'blocked', 'timeout', 'not-found', 'refused', 'busy', 'server'];
  for (const code of [...ofFeed, 'too-large', 'truncated', 'html', 'not-json', 'not-feed', 'empty'] as const)
    expect(saidFor(code)).toContain('What is on this device stays');
});

test('what can be done about it stands beside it', async () => {
  const screen = render(Trouble, {
    error: new ReaderError('server'),
    children: createRawSnippet(() => ({ render: () => '<button>Try again</button>' })),
  });
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
