import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startSite, type TestSite } from '../../support/site.ts';
import { makeFolder } from './folder.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a path exactly as written: unlike `fetch`, nothing is normalised, decoded or added. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes, text: bytes.toString() });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A site of these files (or of one folder of them), stopped when the test is done, and a way to ask it. */
export async function siteOf(files: Readonly<Record<string, string | Uint8Array>>, folder = '.') {
  const root = join(await makeFolder(files), folder);
  const site: TestSite = await startSite({ root });
  onTestFinished(() => site.stop());
  return { root, site, get: (path: string, asking?: Asking) => ask(site.url, path, asking) };
}

/** What a browser sends when somebody follows a link. */
export const NAVIGATION = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
