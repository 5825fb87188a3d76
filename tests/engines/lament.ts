import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Driven } from './engine.ts';

const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

/** What was thrown, with what the page says; what it looks like goes to `test-results`. */
export async function lament(driven: Driven, thrown: unknown): Promise<Error> {
  const page = await driven.evaluate(() => `${location.href}\n${document.body.innerText}`).catch(String);
  const picture = join(RESULTS, `engines-${Date.now()}.png`);
  try {
    const png = await driven.screenshot();
    await mkdir(RESULTS, { recursive: true });
    await writeFile(picture, png);
  } catch {
    // a browser that is gone shows nothing; what was thrown tells why
  }
  return new Error(`${String(thrown)}\n${picture}\n${page.slice(0, 2000)}`, { cause: thrown });
}
