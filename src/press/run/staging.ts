import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '../command.ts';
import { lock } from './lock.ts';

/** In the folder beside the edition, to tell it from one that somebody else has called so. */
const MARK = '.offprint';

/**
 * The next state of a folder that is being served. Everything is written beside it first; `commit` then moves file by
 * file into it, so that nobody is ever served half a file. New files go before those that replace others, and the front
 * page goes last: whatever a page names is there before the page. Files that stay as they are keep bytes and dates.
 * Throws what the disk does, as everything here, and CommandErrors for a folder that is not free.
 */
export class Staging {
  readonly #out: string;
  readonly #next: string;
  readonly #fresh: string[] = [];
  readonly #changed: string[] = [];
  readonly #wanted = new Set<string>();
  #unlock = () => Promise.resolve();

  constructor(out: string) {
    this.#out = resolve(out);
    this.#next = `${this.#out}.next`;
  }

  async begin(): Promise<void> {
    this.#unlock = await lock(`${this.#out}.lock`);
    try {
      const left = await readdir(this.#next).catch((): string[] => []); // not there, or a file
      if (left.length > 0 && !left.includes(MARK))
        throw new CommandError(`${this.#next} is in the way: the press needs that name for what it prints.`);
      await this.#clear();
      await mkdir(this.#next);
      await writeFile(join(this.#next, MARK), '');
    } catch (error) {
      await this.#unlock();
      throw error;
    }
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    this.#want(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const before = await readFile(join(this.#out, path)).catch(() => null); // not there yet
    if (before?.equals(bytes)) return;
    await this.#stage(path, before === null, (target) => writeFile(target, bytes));
  }

  /**
   * A file whose name tells its content: where there is one of that name and size already, it is the same. One that
   * its source has lost stays as it is.
   */
  async take(path: string, source: string): Promise<void> {
    const [before, given] = await Promise.all([
      stat(join(this.#out, path)).catch(() => null), // not there yet
      stat(source).catch(() => null), // somebody has tidied up the cache
    ]);
    if (before || given) this.#want(path);
    if (!given || before?.size === given.size) return;
    const copy = (target: string) => link(source, target).catch(() => copyFile(source, target)); // another disk
    await this.#stage(path, before === null, copy);
  }

  /** Whether a file is there and may stay as it is. */
  async keep(path: string): Promise<boolean> {
    const there = await stat(join(this.#out, path)).catch(() => null);
    const may = there !== null && there.isFile() && there.size > 0;
    if (may) this.#want(path);
    return may;
  }

  /** Every file of the edition, and those of them that `commit` will write. */
  get files(): { readonly wanted: ReadonlySet<string>; readonly staged: ReadonlySet<string> } {
    return { wanted: this.#wanted, staged: new Set([...this.#fresh, ...this.#changed]) };
  }

  /** Moves what was put into its place, and how many files that were. */
  async commit(onFile: (done: number, total: number) => void): Promise<number> {
    const staged = [...this.#fresh, ...this.#changed];
    const ordered = [...staged.filter((path) => path !== 'index.html'), ...staged.filter(isFront)];
    for (const folder of new Set(ordered.map((path) => dirname(join(this.#out, path)))))
      await mkdir(folder, { recursive: true }); // all that can go wrong, before anything is changed
    for (const [i, path] of ordered.entries()) {
      await rename(join(this.#next, path), join(this.#out, path));
      onFile(i + 1, ordered.length);
    }
    return ordered.length;
  }

  /** Takes away what was written beside the edition. To be called whatever has happened since `begin`. */
  async end(): Promise<void> {
    await this.#clear();
    await this.#unlock();
  }

  #clear(): Promise<void> {
    return rm(this.#next, { recursive: true, force: true });
  }

  #want(path: string): void {
    if (path.split(/[/\\]/).some((part) => /^(\.\.?)?$/.test(part) || part.includes('\0')))
      throw new CommandError(`${JSON.stringify(path)} cannot be the name of a file.`);
    this.#wanted.add(path);
  }

  async #stage(path: string, isNew: boolean, write: (target: string) => Promise<unknown>): Promise<void> {
    const target = join(this.#next, path);
    await mkdir(dirname(target), { recursive: true });
    await write(target);
    (isNew ? this.#fresh : this.#changed).push(path);
  }
}

const isFront = (path: string) => path === 'index.html';
