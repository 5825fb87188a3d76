import { readStartTags } from './startTags.ts';

const ADDRESSES = new Set(['href', 'src', 'poster', 'data', 'cite', 'background', 'longdesc']);
/**
 * Markup with its relative addresses seen from `base`, an absolute URL; everything else stays to the letter. Links
 * inside the article (`#note`) stay too. Linear; never throws.
 */
export function absoluteMarkup(html: string, base: string): string {
  if (!/[\s"'/](?:href|src|srcset|poster|data|cite|background|longdesc)\s*=/i.test(html)) return html;
  const out: string[] = [];
  let from = 0;
  readStartTags(html, (tag) => {
    for (const { name, value } of tag.attrs) {
      const place = tag.location?.attrs?.[name];
      const mended =
        name === 'srcset' ? srcset(value, base) : ADDRESSES.has(name) ? seen(value, base) : value;
      if (!place || mended === value) continue;
      out.push(html.slice(from, place.startOffset), `${name}="${quoted(mended)}"`);
      from = place.endOffset;
    }
  });
  return out.length === 0 ? html : out.join('') + html.slice(from);
}

/** A URL with a scheme of its own stays as it is written: `new URL` would tidy it up. */
function seen(url: string, base: string): string {
  const written = url.trim();
  if (written === '' || written.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(written)) return url;
  return URL.canParse(written, base) ? new URL(written, base).href : url;
}

/** HTML, 4.8.4.2.1: candidates are divided by commas, but a URL may hold one. */
function srcset(value: string, base: string): string {
  return value.replace(
    /(^|,)(\s*)([^\s,](?:\S*[^\s,])?)/g,
    (whole, comma: string, space: string, url: string) =>
      /^data:/i.test(url) ? whole : comma + space + seen(url, base),
  );
}

function quoted(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
