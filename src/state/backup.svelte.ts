import type { Publication } from '../model/publication.ts';
import type { Magazine } from '../share/exported.ts';
import { slugify } from '../model/slug.ts';
import { createAnnouncer } from '../sync/announce.ts';
import type { Imported } from '../sync/import.ts';
import { importSettings, settingsToExport } from './allPreferences.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Marks } from './marks.svelte.ts';
import { askToPersist } from './persist.ts';
import { recount } from './remember.ts';

interface Around {
  readonly publication: Publication;
  readonly library: Library;
  readonly marks: Marks;
  readonly keeping: Keeping;
}

/** What the reader has saved, out to a file and in again. One at a time; what it needs is loaded when it is pressed for. */
export class Backup {
  #doing = $state.raw<'export' | 'import' | null>(null);
  #share = $state.raw(0);
  #stop = new AbortController();
  readonly #around: Around;
  /** Of the site, absolute. */
  readonly #site: string;

  constructor(around: Around, site: string) {
    this.#around = around;
    this.#site = site;
  }

  get doing() {
    return this.#doing;
  }

  /** How far it is, from 0 to 1. */
  get share() {
    return this.#share;
  }

  cancel(): void {
    this.#stop.abort();
  }

  /** Null when it was cancelled, or something runs already. Rejects with a ReaderError. */
  async export(): Promise<{ file: File; articles: number } | null> {
    return this.#run('export', async (signal, onProgress) => {
      const { exportAll } = await import('../sync/export.ts');
      await recount(this.#around.library.store); // so that the export can be remembered
      const { archive, articles } = await exportAll(this.#around.library.store, {
        magazine: this.#magazine,
        exportedAt: Date.now(),
        settings: settingsToExport(),
        signal,
        onProgress: (done, all) => onProgress(done / all),
      });
      const { shortName } = this.#around.publication;
      const day = new Date().toLocaleDateString('en-CA'); // 2026-11-27, by this device's clock
      const name = `${slugify(shortName) || 'magazine'}-saved-${day}.zip`;
      return { file: new File([archive], name, { type: 'application/zip' }), articles };
    });
  }

  /** As `export`. What came in shows at once, in other tabs too. */
  async import(file: File): Promise<Imported | null> {
    return this.#run('import', async (signal, onProgress) => {
      const [{ importFile }, { expectBegun }] = await Promise.all([
        import('../sync/import.ts'),
        import('./places.ts'),
      ]);
      const { library, marks, keeping } = this.#around;
      const imported = await importFile(library.store, file, {
        magazine: this.#magazine,
        signal,
        onProgress,
      });
      importSettings(imported.settings);
      await marks.load();
      expectBegun(marks);
      await recount(library.store);
      library.heardOf(imported.added);
      library.showWaiting();
      const others = createAnnouncer();
      others.tell({ kind: 'articles', added: [] });
      others.tell({ kind: 'mark', id: '' });
      void askToPersist();
      keeping.catchUp();
      return imported;
    });
  }

  get #magazine(): Magazine {
    const { name, feed } = this.#around.publication;
    return { name, feed, site: this.#site };
  }

  async #run<T>(
    what: 'export' | 'import',
    work: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<T>,
  ): Promise<T | null> {
    if (this.#doing) return null;
    this.#doing = what;
    this.#share = 0;
    this.#stop = new AbortController();
    try {
      return await work(this.#stop.signal, (share) => (this.#share = share));
    } catch (thrown) {
      if (this.#stop.signal.aborted) return null;
      throw thrown;
    } finally {
      this.#doing = null;
    }
  }
}
