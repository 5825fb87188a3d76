import { expect, test } from 'vitest';
import { CommandError } from '../../../../src/press/command.ts';
import { userCacheFolder } from '../../../../src/press/commands/cacheFolder.ts';
import { readDuration } from '../../../../src/press/commands/duration.ts';
import { readPlace } from '../../../../src/press/commands/place.ts';
import { readStartOptions } from '../../../../src/press/commands/startOptions.ts';

test('start with nothing said is the demo at the usual port of this machine', () => {
  expect(readStartOptions([])).toEqual({
    host: '127.0.0.1',
    port: 4173,
    exactPort: false,
    feeds: [],
    config: null,
    everyMs: 900_000,
    allowPrivate: false,
  });
});

test('start takes everything that is said', () => {
  const args = ['--port', '80', '--host=::', '--feed', 'my feed.json', '--feed', 'b', '--every', '2h'];
  expect(readStartOptions([...args, '--config', 'o.json', '--allow-private'])).toEqual({
    host: '::',
    port: 80,
    exactPort: true,
    feeds: ['my feed.json', 'b'],
    config: 'o.json',
    everyMs: 7_200_000,
    allowPrivate: true,
  });
});

test.each([
  [['--prot', '80'], 'There is no option --prot: did you mean --port?'],
  [['--quite-another'], 'There is no option --quite-another. See --help.'],
  [['-x'], 'There is no option -x. See --help.'],
  [['feed.json'], 'What is “feed.json”? A feed is named with --feed, all else as --help says.'],
  [['--port'], '--port needs a value. See --help.'],
  [['--feed', '--port', '80'], '--feed needs a value. See --help.'],
  [['--allow-private=yes'], '--allow-private takes no value.'],
  [['--port', '65536'], '--port needs a number from 0 to 65535, not “65536”.'],
  [['--port', '80x'], '--port needs a number from 0 to 65535, not “80x”.'],
  [['--port='], '--port needs a number from 0 to 65535, not “”.'],
  [['--feed', ' '], '--feed needs the URL or the file of a feed.'],
  [['--host', ''], '--host needs an address such as 127.0.0.1.'],
  [['--every', '1h'], '--every needs a feed: name one with --feed, or a publication file with --config.'],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => readStartOptions(args)).toThrow(new CommandError(sentence));
});

test.each([
  ['30s', 30_000],
  ['15m', 900_000],
  ['168h', 604_800_000],
])('%s is a time', (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

test.each(['', '15', '9s', '0m', '169h', '-5m', '1.5h', '15 min', '999999h'])('“%s” is none', (text) => {
  expect(() => readDuration(text)).toThrow(CommandError);
});

test.each([
  [null, null, null, '/'],
  ['https://paper.example', null, 'https://paper.example/', '/'],
  ['https://paper.example/a/b?q#h', null, 'https://paper.example/a/b/', '/a/b/'],
  ['https://paper.example/a/', '/', 'https://paper.example/a/', '/'],
  ['https://paper.example/a/', 'x/y', 'https://paper.example/a/', '/x/y/'],
  [null, '/~me/a%20b//', null, '/~me/a%20b/'],
])('a site at %s with base %s stands at %s, below %s', (siteUrl, base, href, path) => {
  const place = readPlace(siteUrl, base);
  expect([place.siteUrl?.href ?? null, place.base]).toEqual([href, path]);
});

test.each([
  ['paper.example', null],
  ['ftp://paper.example/', null],
  ['https://me:secret@paper.example/', null],
  ["https://paper.example/it's/", null],
  [null, '/../'],
  [null, '/a"b/'],
  [null, '/<x>/'],
  [null, '/a%2/'],
  [null, '/a?b/'],
])('a site at %s with base %s is refused', (siteUrl, base) => {
  expect(() => readPlace(siteUrl, base)).toThrow(CommandError);
});

test('editions of the installed program are kept where the system has its caches', () => {
  expect(userCacheFolder('linux', {}, '/home/me')).toBe('/home/me/.cache/offprint');
  expect(userCacheFolder('linux', { XDG_CACHE_HOME: '/var/me' }, '/home/me')).toBe('/var/me/offprint');
  expect(userCacheFolder('linux', { XDG_CACHE_HOME: 'me' }, '/home/me')).toBe('/home/me/.cache/offprint');
  expect(userCacheFolder('darwin', {}, '/Users/me')).toBe('/Users/me/Library/Caches/offprint');
});
