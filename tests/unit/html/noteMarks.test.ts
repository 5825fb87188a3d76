import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/press/printing/clean.ts';

const BASE = 'https://envoy.example/2026/post';

/** The role of each link, in order. */
function rolesIn(html: string): (string | null)[] {
  const { document } = new JSDOM(cleanArticle(html, { base: BASE, hero: null })).window;
  return [...document.querySelectorAll('a')].map((link) => link.getAttribute('role'));
}

const MARKED = ['doc-noteref', 'doc-backlink'];

describe('a link on the line is the mark of a footnote', () => {
  it.each([
    [
      'as Substack writes it',
      `<p>It ended.<a class="footnote-anchor" href="#footnote-1" id="footnote-anchor-1" target="_self">1</a></p>
      <div class="footnote"><a class="footnote-number" href="#footnote-anchor-1" id="footnote-1">1</a>
      <div class="footnote-content"><p>In May.</p></div></div>`,
    ],
    [
      'with the address of its page',
      `<p>It ended.<a href="${BASE}#footnote-1" id="footnote-anchor-1">1</a></p>
      <div><a href="${BASE}#footnote-anchor-1" id="footnote-1">1</a><p>In May.</p></div>`,
    ],
    [
      'as Word writes it',
      `<p>It ended.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
      <p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> In May.</p>`,
    ],
    [
      'to an item of a list',
      '<p id="r">Ended.<a href="#n2" id="r2">(2)</a></p><ol><li>One.<li id="n2">May. <a href="#r2">up</a></ol>',
    ],
  ])('%s, with its way back', (_, html) => expect(rolesIn(html)).toEqual(MARKED));

  it('in square brackets without a way back', () => {
    expect(rolesIn('<p>It ended.<a href="#n1">[1]</a></p><p id="n1">[1] In May.</p>')).toEqual([
      'doc-noteref',
    ]);
  });

  it('and the same when it is cleaned again', () => {
    const html = '<p>Ended.<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">1</a> In May.</p>';
    expect(rolesIn(cleanArticle(html, { base: BASE, hero: null }))).toEqual(MARKED);
  });
});

describe('a link is no mark of a footnote', () => {
  it.each([
    ['to a heading', '<p><a href="#s1" id="r">1</a></p><h2 id="s1">1 <a href="#r">Up</a></h2>'],
    [
      'to a paragraph that a law numbers',
      '<p>See <a href="#p12">12</a>.</p><p id="p12">12. No ship may pass.</p>',
    ],
    [
      'to what begins otherwise',
      '<p><a href="#n1" id="r">1</a></p><p id="n1">In May. <a href="#r">up</a></p>',
    ],
    ['to another number', '<p>In <a href="#n1" id="r">1</a></p><p id="n1">12 men <a href="#r">up</a></p>'],
    ['backwards', '<p id="n1">[1] In May.</p><p>It ended.<a href="#n1">[1]</a></p>'],
    ['to what is around it', '<div id="n1">1. It ended.<a href="#n1">[1]</a></div>'],
    ['of words', '<p><a href="#n1" id="r">note 1</a></p><p id="n1">1 <a href="#r">up</a></p>'],
  ])('%s', (_, html) => expect(rolesIn(html)).not.toContain('doc-noteref'));
});
