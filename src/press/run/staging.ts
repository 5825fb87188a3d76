import { link, mkdir, readFile, rename, rm, unlink, writeFile, copyFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The next state of a folder that is being served. Everything is written beside it first; `commit` then moves file by
 * file into it, in the order they were put, so that nobody is ever served half a file or a page before what it needs.
 * Files that stay as they are keep their bytes and their dates.
 */
export class Staging {
  readonly #out: string;
  readonly #next: string;
  readonly #staged: string[] = [];
  readonly #wanted = new Set<string>();

  constructor(out: string) {
    this.#out = out;
    this.#next = `${out}.next`;
  }

  /** Throws what the disk does, as everything here. */
  async begin(): Promise<void> {
    await rm(this.#next, { recursive: true, force: true });
    await mkdir(this.#next, { recursive: true });
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    this.#wanted.add(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const before = await readFile(join(this.#out, path)).catch(() => null); // not there yet
    if (before?.equals(bytes)) return;
    await this.#stage(path, (target) => writeFile(target, bytes));
  }

  /** A file whose name tells its content: where there is one of that name and size already, it is the same. */
  async take(path: string, source: string): Promise<void> {
    this.#wanted.add(path);
    const [before, given] = await Promise.all([
      stat(join(this.#out, path)).catch(() => null), // not there yet
      stat(source),
    ]);
    if (before?.size === given.size) return;
    await this.#stage(path, (target) => link(source, target).catch(() => copyFile(source, target))); // another disk
  }

  /** Whether a file is there and may stay as it is. */
  async keep(path: string): Promise<boolean> {
    const there = await stat(join(this.#out, path)).catch(() => null);
    if (there?.isFile()) this.#wanted.add(path);
    return there?.isFile() ?? false;
  }

  /** `former` are the files that the last run put here; those that are no longer wanted go. Nothing else is touched. */
  async commit(former: readonly string[]): Promise<{ written: number; removed: number; files: string[] }> {
    for (const path of this.#staged) {
      await mkdir(dirname(join(this.#out, path)), { recursive: true });
      await rename(join(this.#next, path), join(this.#out, path));
    }
    const leaving = former.filter((path) => !this.#wanted.has(path));
    for (const path of leaving) await unlink(join(this.#out, path)).catch(() => {}); // gone already
    await this.abandon();
    return { written: this.#staged.length, removed: leaving.length, files: [...this.#wanted] };
  }

  async abandon(): Promise<void> {
    await rm(this.#next, { recursive: true, force: true });
  }

  async #stage(path: string, write: (target: string) => Promise<unknown>): Promise<void> {
    const target = join(this.#next, path);
    await mkdir(dirname(target), { recursive: true });
    await write(target);
    this.#staged.push(path);
  }
}
