import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../../../src/model/errors.ts';
import { renderReport } from '../../../../src/press/report/render.ts';
import type { Report } from '../../../../src/press/report/report.ts';
import { feedsBeside } from '../../../support/feedsBeside.ts';
import { ADDRESS, feedWith, found, goodItem, reportOnText } from './good.ts';

const demo = (name: string) => readFileSync(new URL(`../../../../public/${name}`, import.meta.url), 'utf8');

describe('the report on the demo edition', () => {
  test.each(['feed.json', 'feed-2.json'])('has no error and no warning: %s', (name) => {
    const { findings } = reportOnText(demo(name));
    expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  test('says what readers will see', () => {
    const { readers } = reportOnText(demo('feed.json'));
    expect(readers).toMatchObject({ articles: 24, languages: ['en'], newest: '2026-11-22' });
    expect(readers.sections.reduce((sum, { articles }) => sum + articles, 0)).toBeGreaterThanOrEqual(24);
    expect(readers.sections[0]).toEqual({ name: 'Dispatches', articles: 5 });
    expect(readers.pictures).toBeGreaterThan(20);
  });
});

describe('a report', () => {
  test('has errors first, names five and counts the rest', () => {
    const items = [{}, {}, {}, {}, {}, {}, {}, { ...goodItem(1), date_published: 'x' }, goodItem(2)];
    const { findings } = reportOnText(JSON.stringify(feedWith({ items, icon: null })));
    expect(findings.map(({ level }) => level)).toEqual(['error', 'warning', 'hint']);
    expect(findings[0]).toMatchObject({
      count: 7,
      items: ['item 1', 'item 2', 'item 3', 'item 4', 'item 5'],
    });
    expect(findings[1]?.items).toEqual(['“What courier 1 carried”: x']);
    expect(renderReport(reportOnText(JSON.stringify(feedWith({ items }))))).toContain('    and 2 more\n');
  });

  test('is the same data after JSON', () => {
    const report = reportOnText(demo('feed.json'), { cors: null });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('keeps a password to itself', () => {
    const report = reportOnText(demo('feed.json'), { address: new URL('https://me:secret@m.example/f') });
    expect(JSON.stringify(report)).not.toMatch(/secret|me:/);
  });

  test('on a long text without an end of its tags is made in linear time', () => {
    const content_html = '<img src="a" <a href='.repeat(20_000);
    expect(found(feedWith({ items: [{ ...goodItem(1), content_html }] }))).toBeDefined();
  });
});

/** What would do something to a terminal, or turn its text round. */
// eslint-disable-next-line no-control-regex
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Lines over 100 columns, East Asian characters counted as two. */
function tooWide(text: string): string[] {
  const columns = (line: string) =>
    Array.from(line).reduce(
      (sum, sign) => sum + (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(sign) ? 2 : 1),
      0,
    );
  return text.split('\n').filter((line) => columns(line) > 100);
}

describe('on a terminal', () => {
  test('it has both headings, each finding with its code, and a sum', () => {
    const text = renderReport(reportOnText(JSON.stringify(feedWith({ language: null })), { cors: null }));
    expect(text).toContain(`Report on ${ADDRESS.href} (JSON Feed, 8 KB)\n\nWHAT READERS WILL SEE\n`);
    expect(text).toContain(
      '\nWHAT THEY WILL MISS\n\nwarning: The language of all 6 articles is not told [no-language]\n  Without',
    );
    expect(text).toMatch(/\n {2}→ Press it/);
    expect(text.endsWith('\n0 errors, 1 warning, 1 hint.')).toBe(true);
    expect(renderReport(reportOnText(JSON.stringify(feedWith())))).toContain('  Nothing was found.\n');
  });

  test('only titles are bold, and only where colour is asked for', () => {
    const report = reportOnText(JSON.stringify(feedWith({ language: null })));
    const bold = renderReport(report, { colour: true })
      .split('\u001b[1m')
      .slice(1)
      .map((text) => text.split('\u001b[22m\n')[0]);
    expect(bold).toEqual([
      'WHAT READERS WILL SEE',
      'WHAT THEY WILL MISS',
      'warning: The language of all 6 articles is not told [no-language]',
    ]);
    expect(renderReport(report)).not.toMatch(ACTIVE);
  });

  test('a hostile feed neither acts nor widens it', () => {
    const nasty = `\u001b[2J\u009b31m\u202eevil\u2066 ${'長'.repeat(300)}${'x'.repeat(300)}<b>`;
    const item = {
      id: nasty,
      title: nasty,
      url: nasty,
      tags: [nasty],
      date_published: nasty,
      language: nasty,
    };
    const feed = {
      title: nasty,
      language: nasty,
      icon: nasty,
      items: [item, { ...item, id: 'b', title: '' }, { ...item }],
    };
    const report: Report = reportOnText(JSON.stringify(feed), {
      contentType: nasty,
      format: nasty,
      alternates: [nasty],
    });
    expect(report.findings.length).toBeGreaterThan(5);
    expect(JSON.stringify(report.findings.map(({ items }) => items).flat())).not.toMatch(
      /\\u001b|\\u009b|\u202e/,
    );
    expect(renderReport(report)).not.toMatch(ACTIVE);
    expect(tooWide(renderReport(report))).toEqual([]);
  });
});

describe.each(['feeds/json', 'feeds-hostile'])('reports on %s', (folder) => {
  const real = feedsBeside(folder);
  test.skipIf(real.absent !== null).each(real.names.length > 0 ? real.names : [real.absent ?? ''])(
    '%s',
    (name) => {
      let report: Report;
      try {
        report = reportOnText(real.read(name).toString('utf8'));
      } catch (error) {
        expect(error).toBeInstanceOf(ReaderError); // no feed, so nothing to report on
        return;
      }
      const text = renderReport(report);
      expect(text).not.toMatch(ACTIVE);
      expect(tooWide(text)).toEqual([]);
      expect(report.findings.length).toBeLessThan(25);
      expect(new Set(report.findings.map(({ code }) => code)).size).toBe(report.findings.length);
      for (const { items, count } of report.findings)
        expect(items.length).toBeLessThanOrEqual(Math.min(5, count));
    },
  );
});
