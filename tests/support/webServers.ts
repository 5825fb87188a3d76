import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether a program is on this machine. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['-h']).error === undefined;
}

/** Runs nginx with these lines in a server block; done when it answers. Stopped when the test is done. */
export async function startNginx(lines: string): Promise<string> {
  const { folder, port, url } = await place();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  await writeFile(join(folder, 'site.conf'), lines);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events { }
http {
  access_log off; ${temporary}
  types { text/html html; text/javascript js; application/json json; image/webp webp; text/xml xml; }
  server { listen 127.0.0.1:${port}; include ${folder}/site.conf; }
}`,
  );
  await run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], folder, url);
  return url;
}

/** Runs Caddy with the Caddyfile that `write` gives for an address; stopped when the test is done. */
export async function startCaddy(write: (address: string) => string): Promise<string> {
  const { folder, url } = await place();
  const global = '{\n\tadmin off\n\tauto_https off\n}\n';
  await writeFile(join(folder, 'Caddyfile'), global + write(url));
  const args = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  await run('caddy', args, folder, url);
  return url;
}

async function place(): Promise<{ folder: string; port: number; url: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'logs'));
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  probe.close();
  await once(probe, 'close');
  return { folder, port: address.port, url: `http://127.0.0.1:${address.port}` };
}

async function run(program: string, args: string[], folder: string, url: string): Promise<void> {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server: ChildProcess = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  let ended = false;
  server.stderr?.on('data', (part: Buffer) => void (said += part.toString()));
  const exit = once(server, 'exit').then(() => void (ended = true));
  onTestFinished(async () => {
    server.kill();
    await exit;
  });
  // Asked again and again, because neither server says on all versions when it listens.
  while (!(await answers(url))) if (ended) throw new Error(`${program} does not run: ${said}`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.arrayBuffer().then(() => true),
    () => new Promise((resolve) => setImmediate(() => resolve(false))),
  );
}
