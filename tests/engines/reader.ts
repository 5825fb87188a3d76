import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driven, Engine } from './engine.ts';
import { inPageScript } from './inPageScript.ts';
import { lament } from './lament.ts';
import { NOISE } from './noise.ts';
import type { Inventory } from './stored.ts';
import type { Seen, Target } from './target.ts';

/** Milliseconds; a machine that does other things too is slow, not wrong. */
const PATIENCE = 60_000;
const LOOK_AGAIN = 120;

/** Somebody with one browser, who keeps their profile over restarts and looks until they see what they look for. */
export class Reader {
  readonly #engine: Engine;
  readonly #home: string;
  #driven: Driven | null = null;

  private constructor(engine: Engine, home: string) {
    this.#engine = engine;
    this.#home = home;
  }

  static async begin(engine: Engine): Promise<Reader> {
    const home = await mkdtemp(join(tmpdir(), 'offprint-engine-'));
    const reader = new Reader(engine, home);
    await Promise.all([mkdir(reader.profile), mkdir(reader.downloads)]);
    await reader.start();
    return reader;
  }

  get profile(): string {
    return join(this.#home, 'profile');
  }
  get downloads(): string {
    return join(this.#home, 'downloads');
  }
  get #browser(): Driven {
    if (!this.#driven) throw new Error('The browser is closed.');
    return this.#driven;
  }

  /** Opens the browser with what it kept. @param quota bytes that sites may keep */
  async start(quota?: number): Promise<void> {
    this.#driven = await this.#engine.start({ profile: this.profile, downloads: this.downloads, quota });
  }
  async quit(): Promise<void> {
    await this.#driven?.quit();
    this.#driven = null;
  }
  /** The browser and all its processes are killed at once. */
  async kill(): Promise<void> {
    await this.#driven?.kill();
    this.#driven = null;
  }
  async end(): Promise<void> {
    await this.quit();
    await rm(this.#home, { recursive: true, force: true });
  }

  open(url: string): Promise<void> {
    return this.#browser.goto(url);
  }
  back(): Promise<void> {
    return this.#browser.back();
  }
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#browser.evaluate(work, ...args);
  }

  /** What nobody caught and what the policy refused since this was last asked; null when there was nothing. */
  async noise(): Promise<string | null> {
    if (!this.#driven) return null;
    return this.evaluate((key) => {
      const noise = sessionStorage.getItem(key);
      sessionStorage.removeItem(key);
      return noise;
    }, NOISE);
  }

  click(target: Target): Promise<void> {
    return this.#until(async () => {
      if (!(await this.evaluate((wanted) => globalThis.offprintTests.isPressable(wanted), target)))
        throw new Error(`Nobody can press ${JSON.stringify(target)}`);
      await this.#browser.click(target);
    });
  }
  type(target: Target, text: string): Promise<void> {
    return this.#until(() => this.#browser.type(target, text));
  }
  choose(target: Target, path: string): Promise<void> {
    return this.#until(() => this.#browser.choose(target, path));
  }

  /** Waits until it is on the page, in the state that is asked for, and tells what is seen of the first. */
  sees(target: Target, state: Partial<Seen> = {}): Promise<Seen> {
    return this.#until(async () => {
      const seen = await this.#look(target);
      const found = seen.find((one) =>
        Object.entries(state).every(([key, value]) => Reflect.get(one, key) === value),
      );
      if (!found)
        throw new Error(`Nobody sees ${JSON.stringify({ target, state })}, but ${JSON.stringify(seen)}`);
      return found;
    });
  }

  /** Waits until there are so many of it, none of them included, and tells what is seen of them. */
  counts(target: Target, number: number): Promise<readonly Seen[]> {
    return this.#until(async () => {
      const seen = await this.#look(target);
      if (seen.length !== number)
        throw new Error(`${seen.length} and not ${number} are seen of ${JSON.stringify(target)}`);
      return seen;
    });
  }

  /** What the device holds, read past the app. */
  inventory(): Promise<Inventory> {
    return this.#until(() => this.evaluate(() => globalThis.offprintTests.readInventory()));
  }

  /** Waits until the device holds at least so many articles. */
  stores(articles: number): Promise<void> {
    return this.#until(async () => {
      const count = await this.evaluate(() => globalThis.offprintTests.countArticles());
      if (count < articles) throw new Error(`${count} and not ${articles} articles are stored`);
    });
  }

  /** The app shows nowhere that its own files are on the device, so the browser is asked for its worker. */
  isKept(): Promise<void> {
    return this.#until(async () => {
      if (!(await this.evaluate(() => navigator.serviceWorker.controller !== null)))
        throw new Error('No worker is in charge');
    });
  }

  #look(target: Target): Promise<Seen[]> {
    return this.#browser.evaluate((wanted) => globalThis.offprintTests.look(wanted), target);
  }

  /** Pages load and change under the hand: until patience ends, what fails is tried anew. */
  async #until<R>(work: () => Promise<R>): Promise<R> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        if (!(await this.evaluate(() => 'offprintTests' in globalThis)))
          await this.#browser.load(await inPageScript());
        return await work();
      } catch (thrown) {
        if (performance.now() > end) throw await lament(this.#browser, thrown);
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      }
    }
  }
}
