import { Tokenizer, TokenizerMode, type Token } from 'parse5';

const ADDRESSES = new Set(['href', 'src', 'poster', 'data', 'cite', 'background', 'longdesc']);
/** Elements in which no tag is one, by the state that the tokenizer has to be told of. */
const RAW: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/**
 * Markup with its relative addresses seen from `base`, an absolute URL; everything else stays to the letter. Links
 * inside the article (`#note`) stay too. Linear; never throws.
 */
export function absoluteMarkup(html: string, base: string): string {
  if (!/[\s"'/](?:href|src|srcset|poster|data|cite|background|longdesc)\s*=/i.test(html)) return html;
  const out: string[] = [];
  let from = 0;
  const onStartTag = (tag: Token.TagToken) => {
    for (const { name, value } of tag.attrs) {
      const place = tag.location?.attrs?.[name];
      const mended =
        name === 'srcset' ? srcset(value, base) : ADDRESSES.has(name) ? seen(value, base) : value;
      if (!place || mended === value) continue;
      out.push(html.slice(from, place.startOffset), `${name}="${quoted(mended)}"`);
      from = place.endOffset;
    }
    const state = RAW[tag.tagName];
    if (state !== undefined) {
      tokenizer.lastStartTagName = tag.tagName;
      tokenizer.state = state;
    }
  };
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag,
      onComment: ignore,
      onDoctype: ignore,
      onEndTag: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
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
