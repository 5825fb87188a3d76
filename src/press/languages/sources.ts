import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HAS_TEXTS, takeOut, type Found } from './extract.ts';
import { groupsOf } from './groups.ts';

export interface Sources {
  /** Every text once, in the order of its number: those that are needed first come first. */
  readonly texts: readonly Entry[];
  /** Files with their texts taken out, by path below the project; `source` is what they were made of. */
  readonly files: ReadonlyMap<string, { readonly source: string; readonly code: string }>;
  readonly groupOf: (file: string) => number;
}

export interface Entry extends Pick<Found, 'key' | 'forms' | 'context'> {
  readonly group: number;
  readonly uses: readonly Found[];
}

/** Reads every source that may have texts for readers. */
export async function readSources(root: string): Promise<Sources> {
  const groupOf = groupsOf(root);
  const keys: string[] = [];
  const provisional = (key: string) => {
    if (!keys.includes(key)) keys.push(key);
    return keys.indexOf(key);
  };
  const uses = new Map<string, Found[]>();
  const taken = new Map<string, { source: string; code: string }>();
  for (const file of filesOf(root)) {
    const source = readFileSync(join(root, file), 'utf8');
    const out = await takeOut(file, source, provisional);
    if (!out) continue;
    taken.set(file, { source, code: out.code });
    for (const found of out.found) uses.set(found.key, [...(uses.get(found.key) ?? []), found]);
  }
  const texts = [...uses].map(([key, all]) => {
    const [{ forms, context } = { forms: [], context: '' }] = all;
    return { key, forms, context, group: Math.min(...all.map(({ file }) => groupOf(file))), uses: all };
  });
  texts.sort((a, b) => a.group - b.group); // stable: within a group by file
  const numbers = new Map(texts.map(({ key }, i) => [key, i]));
  const final = (code: string) =>
    code.replace(
      /\b(SAY(?:_\w+)?)\((\d+)/g,
      (_, name: string, number: string) => `${name}(${numbers.get(keys[Number(number)] ?? '') ?? -1}`,
    );
  const files = new Map([...taken].map(([file, { source, code }]) => [file, { source, code: final(code) }]));
  return { texts, files, groupOf };
}

function filesOf(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => HAS_TEXTS.test(file))
    .sort();
}
