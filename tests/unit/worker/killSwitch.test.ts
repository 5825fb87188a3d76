import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SCOPE = 'https://read.example/magazine/';
const SWITCH = readFileSync(new URL('../../../src/worker/killSwitch.js', import.meta.url), 'utf8');

it('takes every file of the app that its worker has kept, and nothing else', async () => {
  const names = new Set([
    `workbox-precache-v2-${SCOPE}`,
    `offprint-previous-${SCOPE}`,
    `offprint-languages-${SCOPE}`,
    'workbox-precache-v2-https://read.example/another/',
    'offprint-pictures',
    'offprint-background',
  ]);
  const acts = new Map<string, (event: unknown) => void>();
  const worker = {
    addEventListener: (name: string, act: (event: unknown) => void) => acts.set(name, act),
    registration: { scope: SCOPE, unregister: () => Promise.resolve(true) },
    clients: { matchAll: () => Promise.resolve([]) },
  };
  const caches = { keys: () => [...names], delete: (name: string) => names.delete(name) };
  // As the browser runs it: a script of its own, that asks for nothing else.
  new Function('self', 'caches', SWITCH)(worker, caches);
  const done = new Promise((resolve) => acts.get('activate')?.({ waitUntil: resolve }));
  await done;
  expect([...names]).toEqual([
    'workbox-precache-v2-https://read.example/another/',
    'offprint-pictures',
    'offprint-background',
  ]);
});
