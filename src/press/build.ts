import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project or of the installed package, whatever folder the command is run in. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Whether the sources are here, to build the app from. An installed package has brought the app along, built. */
export const IN_REPOSITORY = existsSync(join(PROJECT, 'vite.config.ts'));

/**
 * Builds the site with the project's vite configuration. Vite is only loaded here: `--help` and a mistyped option need
 * not wait for it.
 */
export async function buildSite(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({ root: PROJECT, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
}
