import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const FONTS = join(import.meta.dirname, 'src/press/fonts');

/** The command of the package, and the fonts that link previews are lettered with. */
const beside: Plugin = {
  name: 'offprint-beside-the-press',
  generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array) =>
      this.emitFile({ type: 'asset', fileName, source });
    emit('offprint.js', "#!/usr/bin/env node\nimport './press/cli.js';\n");
    for (const name of readdirSync(FONTS)) emit(`press/fonts/${name}`, readFileSync(join(FONTS, name)));
  },
};

/** The press for Node, as it is packed: a file for each of its sources, so that each finds what lies beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [beside],
  build: {
    ssr: 'src/press/cli.ts',
    outDir: 'lib',
    target: 'node20',
    copyPublicDir: false,
    rolldownOptions: {
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
