import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { CommandError, readCommand } from '../../../src/press/command.ts';
import { listenNear } from '../../../src/press/port.ts';
import { serveSite } from '../../../src/press/serve.ts';

test('nothing said is the demo at the usual port of this machine', () => {
  expect(readCommand([])).toEqual({
    help: false,
    host: '127.0.0.1',
    port: 4173,
    exactPort: false,
    feed: null,
  });
});

test('everything said is taken', () => {
  expect(readCommand(['--port', '80', '--host=::', '--feed', 'my feed.json', '--help'])).toEqual({
    help: true,
    host: '::',
    port: 80,
    exactPort: true,
    feed: 'my feed.json',
  });
});

test.each([
  [['--prot', '80'], "Unknown option '--prot'. See npm start -- --help"],
  [['feed.json'], "Unexpected argument 'feed.json'. See npm start -- --help"],
  [['--port'], "Option '--port <value>' argument missing. See npm start -- --help"],
  [['--feed', '--port', '80'], "Option '--feed' argument is ambiguous. See npm start -- --help"],
  [['--port', '65536'], '--port needs a number from 0 to 65535, not “65536”.'],
  [['--port', '80x'], '--port needs a number from 0 to 65535, not “80x”.'],
  [['--port='], '--port needs a number from 0 to 65535, not “”.'],
  [['--feed', ' '], '--feed needs the URL or the file of a JSON Feed.'],
  [['--host', ''], '--host needs an address such as 127.0.0.1.'],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => readCommand(args)).toThrow(new CommandError(sentence));
});

/** A port of this machine that another server has taken. */
async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port; // it listens at a port, so this is no pipe
}

const at = (port: number) => serveSite({ root: '.', host: '127.0.0.1', port });

test('a taken port that was not asked for makes way for the next free one', async () => {
  const taken = await takePort();
  const site = await listenNear('127.0.0.1', taken, false, at);
  onTestFinished(() => site.close());
  expect(site.port).toBeGreaterThan(taken);
  expect(site.port).toBeLessThan(taken + 20);
});

test('a taken port that was asked for is said to be taken', async () => {
  const taken = await takePort();
  await expect(listenNear('127.0.0.1', taken, true, at)).rejects.toThrow(
    new CommandError(`Port ${taken} is taken by another program; name another one with --port.`),
  );
});

test('what no other port can mend is said at once', async () => {
  const tried: number[] = [];
  const failing = (code: string) => (port: number) => {
    tried.push(port);
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
  await expect(listenNear('127.0.0.1', 80, false, failing('EACCES'))).rejects.toThrow(
    /may not listen at port 80/,
  );
  await expect(listenNear('192.0.2.1', 80, false, failing('EADDRNOTAVAIL'))).rejects.toThrow(
    /192\.0\.2\.1 is no address/,
  );
  await expect(listenNear('127.0.0.1', 80, false, failing('EODD'))).rejects.toThrow(/EODD/);
  expect(tried).toEqual([80, 80, 80]);
});
