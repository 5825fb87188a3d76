import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES as USUAL_ATTRIBUTES, TAGS as USUAL_TAGS } from '../../../src/html/cleaner.ts';
import { rare } from '../../../src/html/rare.ts';
import { cleanArticle } from '../../../src/press/printing/clean.ts';
import { always } from './always.ts';
import { text } from './hostile.ts';
import { markup } from './markup.ts';

const TAGS = [...USUAL_TAGS, ...rare.tags];
const ATTRIBUTES = [...USUAL_ATTRIBUTES, ...rare.attributes];
const SHAPE = { base: 'https://e.example/2026/a', hero: null };
const clean = (html: string, base = SHAPE.base) => cleanArticle(html, { ...SHAPE, base });

/** jsdom keeps what a window has read: a new one now and then. */
let served = 0;
let { window } = new JSDOM('');
function bodyOf(html: string): HTMLElement {
  if (++served % 200 === 0) ({ window } = new JSDOM(''));
  return new window.DOMParser().parseFromString(html, 'text/html').body;
}

const RUNS =
  /^(?:script|style|iframe|object|embed|form|input|button|select|textarea|svg|template|link|meta|base|noscript)$/;
const URLS = [
  'href',
  'src',
  'poster',
  'cite',
  'action',
  'formaction',
  'background',
  'xlink:href',
  'srcset',
  'data',
  'data-frame',
];

/** What is wrong with an element that is shown. */
function faultsOf(element: Element): string[] {
  const { localName, id, className } = element;
  const attributes = [...element.attributes].filter(({ name, value }) => {
    if (name === 'is') return value !== ''; // it cannot be taken off an element, only emptied
    if (localName === 'img' && name === 'src' && value.startsWith('data:image/')) return false;
    if (URLS.includes(name) && !/^(?:https?:|mailto:|tel:|#|$)/i.test(value)) return true;
    return !ATTRIBUTES.includes(name) || /^(?:on|style$|srcset$|srcdoc$)/.test(name);
  });
  return [
    ...(TAGS.includes(localName) && !RUNS.test(localName) ? [] : [`<${localName}>`]),
    ...attributes.map(({ name, value }) => `${name}=${value}`),
    ...(id === '' || id.startsWith('in-') ? [] : [`#${id}`]),
    ...(/^(?:(?:pull|footnotes|embed|hang|scrolls|inline|drawing) ?)*$/.test(className)
      ? []
      : [`.${className}`]),
    ...(element.hasAttribute('tabindex') && !element.classList.contains('scrolls') ? ['tabindex'] : []),
  ];
}

/** What is shown must have none, however often it is parsed. Returns its body. */
function expectHarmless(html: string): HTMLElement {
  const body = bodyOf(html);
  expect([...body.querySelectorAll('*')].flatMap(faultsOf)).toEqual([]);
  return body;
}

describe('whatever markup a feed has', () => {
  it('is harmless once it is cleaned, and again when it is read by another parser', () => {
    always(
      60,
      fc.property(markup, (html) => {
        const once = expectHarmless(clean(html));
        const again = expectHarmless(once.innerHTML);
        expectHarmless(again.innerHTML);
      }),
    );
  });

  it('loses nothing by being cleaned twice', () => {
    always(
      40,
      fc.property(markup, (html) => {
        // Through a parser, as a page would: what stands in a table that may not is moved there, not by the cleaner.
        const once = bodyOf(bodyOf(bodyOf(clean(html)).innerHTML).innerHTML);
        const twice = expectHarmless(clean(once.innerHTML));
        expect(twice.textContent).toBe(once.textContent);
        // Bare lines may become paragraphs when what stood between them has gone (html/paragraphs).
        const names = (body: HTMLElement) =>
          [...body.querySelectorAll(':not(.scrolls, p)')].map(({ localName }) => localName);
        expect(names(twice)).toEqual(names(once));
      }),
    );
  });

  it('is harmless where addresses stand on something that is none', () => {
    always(
      25,
      fc.property(
        markup,
        fc.constantFrom('', 'about:blank', 'javascript:1', 'data:text/html,x', 'http://['),
        (html, base) => {
          expectHarmless(clean(html, base));
        },
      ),
    );
  });

  it.each([
    ['a sound in its own address', '<audio src="data:audio/mpeg;base64,AA"></audio>kept'],
    ['a link on a picture', '<img src="/a.png" href="data:text/html,x">kept'],
    ['a picture that nothing can fetch', '<img src="javascript:1">kept'],
  ])('has not %s', (_, html) => {
    const body = expectHarmless(clean(html));
    expect(body.querySelector('img:not([src]), audio[src]')).toBeNull();
    expect(body.textContent).toBe('kept');
  });

  it('of text alone keeps its text', () => {
    always(
      100,
      fc.property(text, (said) => {
        const escaped = said.replaceAll('\0', '.').replace(/[&<>\r]/g, '.');
        expect(bodyOf(clean(`<p>x${escaped}</p>`)).textContent).toBe(`x${escaped}`);
      }),
    );
  });
});

describe('markup of a size that no article has', () => {
  const times = (part: string, count: number) => part.repeat(count);

  it.each<[string, string]>([
    ['elements 10,000 deep', `${times('<div>', 10_000)}deep down`],
    ['100,000 signs that open nothing', `${times('<b>', 500)}deep down${times('<', 100_000)}`],
    ['100,000 tags without an end', `${times('<b>', 500)}deep down${times('<a', 100_000)}`],
    ['60,000 comments', `<h1>deep down${times('<!---->', 60_000)}`],
    ['130,000 texts with comments between them', `<h1>deep down${times('x<!---->', 130_000)}`],
    ['60,000 processing instructions', `<h1>deep down${times('<?x>', 60_000)}`],
    [
      '100,000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>deep down</p>`,
    ],
    ['a megabyte of classes', `<p class="${times('a ', 500_000)}">deep down</p>`],
    [
      '20,000 sources of 20,000 pictures',
      `deep down<picture>${times('<source>', 20_000)}${times('<img src=a>', 20_000)}`,
    ],
  ])('%s: its text is shown', (_, html) => {
    expect(expectHarmless(clean(html)).textContent).toContain('deep down');
  });
});
