// Sees to it that there is a Chromium for the tests: Debian's by apt where that works, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

if (!existsSync('/usr/bin/chromium')) {
  const byApt =
    existsSync('/usr/bin/apt-get') &&
    process.getuid?.() === 0 &&
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', 'chromium');
  if (!byApt && !run('npx', 'playwright', 'install', '--with-deps', 'chromium')) {
    console.error('No Chromium: install Debian’s package "chromium", or let Playwright download its own.');
    process.exit(1);
  }
}
