import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Builder, Capabilities, WebElement, type WebDriver } from 'selenium-webdriver';
import type { Driven, Engine, StartOptions } from './engine.ts';
import { freePort } from './freePort.ts';
import { killGroup } from './killGroup.ts';
import { watchNoise } from './noise.ts';
import type { Target } from './target.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const BROWSER = fileURLToPath(new URL('webkitBrowser.js', import.meta.url));

/** WebKitGTK by its own WebDriver, in a window that keeps what sites store. */
export const webkit: Engine = { name: 'WebKit', missing, start };

function missing(): string[] {
  const binding = ['-c', "imports.gi.versions.WebKit2 = '4.1'; imports.gi.WebKit2"];
  const hasBinding = spawnSync('gjs', binding, { stdio: 'ignore' }).status === 0;
  return [
    ...[DRIVER, SCREEN].filter((program) => !existsSync(program)),
    ...(hasBinding ? [] : ['gjs with WebKit2 4.1']),
  ];
}

async function start({ profile, downloads, quota = 0 }: StartOptions): Promise<Driven> {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer]; // the number of a screen that nobody looks at
  const port = await freePort();
  const program = spawn(DRIVER, [`--port=${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true, // the head of a process group, to be killed with all of it
    env: { ...process.env, DISPLAY: `:${display.toString().trim()}`, GDK_BACKEND: 'x11' },
  });
  const driver = await connect(port, [BROWSER, profile, downloads, String(quota), `(${watchNoise})()`]);
  await driver.manage().setTimeouts({ script: 60_000 });

  async function element(target: Target): Promise<WebElement> {
    const script = 'return globalThis.offprintTests.find(arguments[0])[0] ?? null';
    const found: unknown = await driver.executeScript(script, target);
    if (!(found instanceof WebElement)) throw new Error(`Nobody sees ${JSON.stringify(target)}.`);
    return found;
  }

  const kill = async () => void (await Promise.all([killGroup(program), killGroup(screen)]));

  return {
    goto: (url) => driver.get(url),
    back: () => driver.navigate().back(),
    load: (script) => driver.executeScript(script),
    evaluate: (work, ...args) => evaluate(driver, work, args),
    click: async (target) => (await element(target)).click(),
    type: async (target, text) => (await element(target)).sendKeys(text),
    choose: async (target, path) => (await element(target)).sendKeys(path),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async quit() {
      await driver.quit();
      await kill();
    },
    kill,
  };
}

async function connect(port: number, args: readonly string[]): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'webkit',
    'webkitgtk:browserOptions': { binary: '/usr/bin/gjs', args: ['-m', ...args] },
  });
  await answering(port);
  return new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
}

async function answering(port: number): Promise<void> {
  const until = Date.now() + 10_000;
  const status = () =>
    fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await status())) if (Date.now() > until) throw new Error('WebKitWebDriver does not answer.');
}

/** The driver hands back what a callback is given, and cuts errors short: so what was thrown is handed back as text. */
async function evaluate<A extends readonly unknown[], R>(
  driver: WebDriver,
  work: (...args: A) => R,
  args: A,
): Promise<Awaited<R>> {
  const [value, thrown] = await driver.executeAsyncScript<[Awaited<R>, string | null]>(
    `const [args, done] = arguments;
    (async () => (${work})(...args))().then((value) => done([value ?? null, null]), (error) => done([null, String(error)]));`,
    args,
  );
  if (thrown !== null) throw new Error(thrown);
  return value;
}
