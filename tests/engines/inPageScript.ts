import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

let made: Promise<string> | null = null;

/** A script that defines `offprintTests`, made once a run. */
export function inPageScript(): Promise<string> {
  return (made ??= bundle());
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('inPage.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name: 'offprintTests', formats: ['iife'] } },
  });
  const [first] = output as Rolldown.RolldownOutput[]; // an array for a library, and nothing is watched
  return `${first?.output[0].code ?? ''}; globalThis.offprintTests = offprintTests;`;
}
