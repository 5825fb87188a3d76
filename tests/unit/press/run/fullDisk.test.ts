import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { magazineWith } from './magazine.ts';
import { orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { changed, filesIn } from './snapshot.ts';

const disk = smallDisk();

describe.skipIf(disk === null)(
  disk === null ? 'skipped: no disk can be mounted here' : 'on a small disk',
  () => {
    afterAll(() => {
      if (disk === null) return;
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    });

    test(
      'a full disk is a sentence; the edition stays whole, and the next run completes it',
      { timeout: 60_000 },
      async () => {
        const { magazine, items } = await magazineWith(3);
        const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}), {
          out: join(disk ?? '', 'out'),
        });
        await pressEdition(order);
        const before = await filesIn(order.out);
        await fill(join(disk ?? '', 'filler'));
        magazine.publish(items.map((item) => ({ ...item, title: 'Another title' })));
        await expect(pressEdition(order)).rejects.toThrow(/no room left on the disk/);
        expect(changed(before, await filesIn(order.out))).toEqual([]);
        expect(
          [...(await filesIn(disk ?? '')).keys()].filter((name) =>
            /^out\.(?!nginx\.conf$|Caddyfile$)/.test(name),
          ),
        ).toEqual([]);
        rmSync(join(disk ?? '', 'filler'));
        expect(await pressEdition(order)).toMatchObject({ articles: 3 });
        expect(await missingIn(order.out, '/')).toEqual([]);
      },
    );
  },
);

function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null; // not allowed here
  }
}

/** Fills a disk to the last few kilobytes. */
async function fill(file: string): Promise<void> {
  let bytes = 8_000_000;
  for (; bytes > 4_000; bytes /= 2) {
    const block = Buffer.alloc(bytes);
    await writeFile(file, block, { flag: 'a' }).catch(() => undefined); // that much there is not
  }
}
