import { rename, writeFile } from 'node:fs/promises';

/** Puts a file in its place in one step, so that no reader and no crash meets half of it. Throws what the disk does. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, content, { flush: true });
  await rename(beside, file);
}
