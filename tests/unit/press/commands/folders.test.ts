import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CommandError } from '../../../../src/press/command.ts';
import { checkFolders, markFolders } from '../../../../src/press/commands/folders.ts';
import { makeFolder } from '../folder.ts';

interface Given {
  readonly out?: string;
  readonly cache?: string;
  readonly sources?: readonly string[];
}

/** Paths below `root`, in which somebody is at home. */
const check = (root: string, { out = 'site', cache = 'site.cache', sources = [] }: Given) =>
  checkFolders({
    out: join(root, out),
    cache: join(root, cache),
    home: join(root, 'home/me'),
    sources: sources.map((path) => join(root, path)),
  });

test('a new folder, an empty one and an edition are written to', async () => {
  const root = await makeFolder({
    'empty/.git/HEAD': '',
    'marked/.offprint': '',
    'marked/other.txt': '',
    'branch/.git': 'gitdir: elsewhere',
  });
  for (const out of ['site', 'new/and/deep', 'empty', 'marked', 'branch'])
    await expect(check(root, { out })).resolves.toBeUndefined();
});

test.each([
  ['a folder with other things in it', { out: 'photos' }, /other files in it/],
  ['a web site', { out: 'paper' }, /other files in it.*If it is an edition/],
  ['a file', { out: 'photos/me.jpg' }, /is a file/],
  ['the home folder', { out: 'home/me' }, /must not be/],
  ['what is around the home folder', { out: 'home' }, /must not be/],
  ['the cache itself', { out: 'x', cache: 'x' }, /side by side/],
  ['a folder in the cache', { out: 'x/site', cache: 'x' }, /side by side/],
  ['a folder around the cache', { out: 'x', cache: 'x/kept' }, /side by side/],
  ['a folder around the feed', { out: 'own', sources: ['own/feed.json'] }, /written over/],
  ['a folder beside which the cache would be lost', { out: 'x', cache: 'x.next' }, /needed for the edition/],
  ['a folder beside which the feed would be lost', { out: 'x', sources: ['x.next/f.json'] }, /written over/],
  ['a new folder with a cache that holds other things', { cache: 'photos' }, /not made by Offprint/],
  ['a new folder with the home folder as cache', { cache: 'home/me' }, /must not be/],
  ['a new folder with a file as cache', { cache: 'photos/me.jpg' }, /is a file/],
])('%s is refused', async (_what, given: Given, why) => {
  const root = await makeFolder({
    'photos/me.jpg': 'x',
    'paper/offprint.json': '{}',
    'paper/index.html': '',
    'paper/feed.json': '{}',
    'home/me/.profile': '',
    'own/.offprint': '',
    'own/feed.json': '{}',
  });
  const refused = check(root, given);
  await expect(refused).rejects.toBeInstanceOf(CommandError);
  await expect(refused).rejects.toThrow(why);
});

test('the root of a disk is refused', async () => {
  const root = await makeFolder({});
  const refused = checkFolders({ out: '/', cache: join(root, 'c'), home: '/home/me', sources: [] });
  await expect(refused).rejects.toThrow('--out must not be /');
});

test('links are seen through', async () => {
  const root = await makeFolder({ 'home/me/.profile': '', 'kept/.offprint-cache': '' });
  await symlink(join(root, 'home'), join(root, 'link'));
  await symlink(join(root, 'kept'), join(root, 'other'));
  await expect(check(root, { out: 'link/me' })).rejects.toThrow(/must not be/);
  await expect(check(root, { out: 'other/site', cache: 'kept' })).rejects.toThrow(/side by side/);
});

test('the folders of a run are known again by the next, and not taken for each other', async () => {
  const root = await makeFolder({});
  await markFolders({ out: join(root, 'site'), cache: join(root, 'site.cache') });
  await expect(check(root, {})).resolves.toBeUndefined();
  await expect(check(root, { out: 'site.cache', cache: 'another' })).rejects.toThrow(/other files in it/);
  await expect(check(root, { out: 'another', cache: 'site' })).rejects.toThrow(/not made by Offprint/);
});
