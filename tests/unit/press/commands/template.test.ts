import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTemplate } from '../../../../src/press/printing/template.ts';
import { templateFolder } from '../../../../src/press/templateFolder.ts';

// Builds the app twice where its sources have changed.
test('the built app is there for the press, and built once for each state of its sources', async () => {
  const folder = await templateFolder();
  const { shell, files, printer } = await openTemplate(folder);
  expect(shell).toContain('<!--name-->');
  expect(files.length).toBeGreaterThan(0);
  expect(printer.frontCounts(3).latest).toBeGreaterThan(0);
  const built = async () => (await stat(join(folder, 'app/index.html'))).mtimeMs;
  const before = await built();
  expect(await templateFolder()).toBe(folder);
  expect(await built()).toBe(before);
}, 120_000);
