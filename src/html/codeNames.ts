/** A class that says so by itself: the cleaner knows it. */
const SAID = /(?:^|\s)(?:lang|language|highlight-source)-/i;
/** As SyntaxHighlighter writes it. */
const BRUSH = /(?:^|[\s;])brush\s*:\s*([\w+#]+)/i;
/** Beside these, which highlight.js and Pandoc write, stands the name alone. */
const BESIDE = /^(?:hljs|sourcecode)$/i;
const NAME = /^[a-z][\w+#]{0,11}$/i;
/** A value of `lang` that is no language of people: those have two or three letters. */
const NO_TONGUE = /^(?:c|c\+\+|cpp|css|go|js|py|rs|sh|sql|ts|xml|yml|[a-z]{4,12})$/i;

/** Gives blocks of code the class that the cleaner keeps, where their language is named in other ways. */
export function nameCode(doc: Document): void {
  for (const code of doc.querySelectorAll('pre, pre > code')) {
    const said = code.getAttribute('class') ?? '';
    if (SAID.test(said)) continue;
    const tongue = code.getAttribute('lang') ?? '';
    if (NO_TONGUE.test(tongue)) code.removeAttribute('lang');
    const name =
      BRUSH.exec(said)?.[1] ??
      besides(said.split(/\s+/)) ??
      code.getAttribute('data-lang') ??
      code.getAttribute('data-language') ??
      (NO_TONGUE.test(tongue) ? tongue : '');
    if (NAME.test(name)) code.classList.add(`language-${name}`);
  }
}

function besides(classes: readonly string[]): string | undefined {
  if (!classes.some((one) => BESIDE.test(one))) return undefined;
  return classes.find((one) => !BESIDE.test(one) && NAME.test(one));
}
