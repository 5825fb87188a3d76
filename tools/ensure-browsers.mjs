// Sees to it that there are the browsers that tests drive: Debian's, by apt where that works. Without Chromium, which all
// but the engines' tests need, Playwright's own is taken; its headless shell only saves time; without the others the engines'
// tests skip and say so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const isInstalled = (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status === 0;

/** Chromium comes with what it recommends, fonts among it; the others bring only what they need. */
const OTHERS = [
  'chromium-headless-shell',
  'firefox-esr',
  'webkit2gtk-driver',
  'gjs',
  'gir1.2-webkit2-4.1',
  'xvfb',
];

if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  const lacking = OTHERS.filter((name) => !isInstalled(name));
  const lacksChromium = !existsSync('/usr/bin/chromium');
  if (lacksChromium || lacking.length > 0) run('apt-get', 'update', '-qq');
  if (lacksChromium) run('apt-get', 'install', '-y', '-qq', 'chromium');
  // One by one: what an older Debian does not have must not keep the rest away.
  for (const name of lacking) run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
}

if (!existsSync('/usr/bin/chromium') && !run('npx', 'playwright', 'install', '--with-deps', 'chromium')) {
  console.error('No Chromium: install Debian’s package "chromium", or let Playwright download its own.');
  process.exit(1);
}
