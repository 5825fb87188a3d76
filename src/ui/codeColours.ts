import bash from '@speed-highlight/core/languages/bash.js';
import c from '@speed-highlight/core/languages/c.js';
import css from '@speed-highlight/core/languages/css.js';
import diff from '@speed-highlight/core/languages/diff.js';
import go from '@speed-highlight/core/languages/go.js';
import html from '@speed-highlight/core/languages/html.js';
import java from '@speed-highlight/core/languages/java.js';
import js from '@speed-highlight/core/languages/js.js';
import json from '@speed-highlight/core/languages/json.js';
import py from '@speed-highlight/core/languages/py.js';
import rs from '@speed-highlight/core/languages/rs.js';
import sql from '@speed-highlight/core/languages/sql.js';
import ts from '@speed-highlight/core/languages/ts.js';
import xml from '@speed-highlight/core/languages/xml.js';
import yaml from '@speed-highlight/core/languages/yaml.js';
import '../styles/codeColours.css';
import { tokenizeWith, type ShjLanguageData, type ShjToken } from '@speed-highlight/core/tokenize';

/** By the names that it has in feeds, and those by which one language holds another. */
const LANGUAGES = {
  ...{ bash, c, css, diff, go, html, java, js, json, py, rs, sql, ts, xml, yaml },
  ...{
    sh: bash,
    shell: bash,
    zsh: bash,
    cpp: c,
    'c++': c,
    h: c,
    hpp: c,
    golang: go,
    javascript: js,
    jsx: js,
    mjs: js,
  },
  ...{ python: py, rust: rs, typescript: ts, tsx: ts, xhtml: html, svg: xml, patch: diff, yml: yaml },
} as Readonly<Record<string, ShjLanguageData>>; // as its types mean it, though some write `undefined` for what is not there
/** What is coloured, by kind; styles/codeColours.css has the colours. */
const KINDS: Readonly<Partial<Record<ShjToken, string>>> = {
  cmnt: 'comment',
  str: 'string',
  esc: 'string',
  insert: 'string',
  num: 'number',
  bool: 'number',
  kwd: 'keyword',
  deleted: 'keyword',
  func: 'title',
  class: 'title',
  type: 'title',
  section: 'title',
};
/** Characters of one block of code; a longer one stays plain. */
const MOST = 20_000;
/** As the cleaner writes it, whatever the feed has. */
const NAMED = '[class*="language-"]';
/** Where lines are numbered, a block holds a table with a block of numbers and one of code. */
const INNERMOST = ':not(:has(pre))';
const CODE = `pre > code${NAMED}${INNERMOST}, pre${INNERMOST}:not(:has(> code${NAMED}))`;

/**
 * Colours code that says its language. Its markup stays as it was cleaned: where a browser has no highlights, so does the code.
 * Returns what takes the colours away.
 */
export function colourCode(text: Element): () => void {
  const found = new Map<string, Range[]>();
  for (const code of text.querySelectorAll(CODE)) {
    const language = languageOf(code, text);
    const written = code.textContent;
    const isNumbers = /^[\d\s]*$/.test(written); // those of the lines beside it, most likely
    if (!language || isNumbers || written.length > MOST) continue;
    let at = 0;
    const mark = (token: string, type?: ShjToken) => {
      const kind = type && KINDS[type];
      const range = kind ? rangeOf(code, at, at + token.length) : null;
      if (kind && range) found.set(kind, [...(found.get(kind) ?? []), range]);
      at += token.length;
    };
    tokenizeWith(written, language, mark, { languages: LANGUAGES });
  }
  for (const [kind, ranges] of found) CSS.highlights.set(`code-${kind}`, new Highlight(...ranges));
  return () => {
    for (const kind of found.keys()) CSS.highlights.delete(`code-${kind}`);
  };
}

/** What is said nearest to it within the text: many say it only on a box around the code. */
function languageOf(code: Element, text: Element): ShjLanguageData | undefined {
  const named = code.closest(NAMED);
  const [, said = ''] = /language-([\w+#]+)/.exec(named && text.contains(named) ? named.className : '') ?? [];
  const name = said.toLowerCase().replace(/\d+$/, ''); // of its version
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
}

/** The part of an element's text between two offsets. */
function rangeOf(element: Element, from: number, to: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (!begun && from < before + length) {
      range.setStart(node, from - before);
      begun = true;
    }
    if (begun && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return null;
}
