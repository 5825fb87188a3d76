import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command is run in. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the site with the project's vite configuration. The publication, an absolute path, goes through the
 * environment because that is where the configuration looks; null leaves it what it was. Vite is only loaded here:
 * `--help` and a mistyped option need not wait for it.
 */
export async function buildSite(outDir: string, publication: string | null): Promise<void> {
  if (publication !== null) process.env['OFFPRINT_PUBLICATION'] = publication;
  const { build } = await import('vite');
  await build({ root: PROJECT, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
}
