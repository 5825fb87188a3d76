const TAG = /<\/?[a-z][^\s/>]*/gi;
/** A name may begin with `=`: only one that follows a name brings its value (HTML 13.2.5.32). */
const ATTRIBUTE = /([\s/]*)(=?[^\s/>=]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;

/** Attributes of one tag and of a whole article; parsers and the cleaner compare each with each, and take their time over all. */
const MOST_OF_ONE = 100;
const MOST_OF_ALL = 200_000;

/**
 * Markup whose style and event attributes are called `data-style`, `data-onclick` …, whose style sheets are `noembed`, which is
 * read alike, and whose `base` is a `wbr`: browsers report such things against the page's Content-Security-Policy as soon as they
 * are parsed, though nothing of an inert document is ever applied or run. Nor does a form or a name stand in it, which would be found in
 * place of what a document and a form are asked for (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem): forms are
 * `div`, and names `data-name`, but for those of links, which are places. Text that only looks like markup stays as it is.
 * Attributes beyond any use are left out. Linear.
 */
export function quiet(html: string): string {
  let made = '';
  let done = 0;
  let all = 0;
  for (const { index, 0: opening } of html.matchAll(TAG)) {
    if (index < done) continue; // within the attributes of the one before
    made += html.slice(done, index);
    made += opening
      .replace(/^(<\/?)style$/i, '$1noembed')
      .replace(/^(<\/?)form$/i, '$1div')
      .replace(/^<base$/i, '<wbr');
    done = index + opening.length;
    for (let one = 0; ; one++) {
      ATTRIBUTE.lastIndex = done;
      const [whole = '', gap = '', name = '', value = ''] = ATTRIBUTE.exec(html) ?? [];
      if (!whole) break;
      if (one < MOST_OF_ONE && all++ < MOST_OF_ALL)
        made += gap + (isLoud(name, opening) ? 'data-' : '') + name + quietValue(value);
      done += whole.length;
    }
  }
  return made + html.slice(done);
}

function isLoud(name: string, opening: string): boolean {
  if (/^name$/i.test(name)) return !/^<a$/i.test(opening);
  return /^(?:style|on.*)$/i.test(name) || (/^id$/i.test(name) && /^<object$/i.test(opening));
}

/** A value with markup in it, which an element around that holds no elements (`xmp`) would let out. */
function quietValue(value: string): string {
  return value.includes('<') ? value.replace(/([\s/"'])(?=(?:style|on[a-z]+)\s*=)/gi, '$1data-') : value;
}
