import { createHash } from 'node:crypto';

/** The hashes by which a Content-Security-Policy names the inline scripts or styles of a page, in their order. */
export function inlineHashes(html: string, tag: 'script' | 'style'): string {
  const texts = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, text = '']) => text,
  );
  return [...new Set(texts)]
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ');
}
