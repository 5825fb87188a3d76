import { expect, test } from 'vitest';
import { withoutPreload } from '../../../src/press/shellPage.ts';

const chunk = (list: string, waits: string) =>
  `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=[${list}])))=>i;` +
  `load(()=>import("./clean.js"),__vite__mapDeps([${waits}]))`;

test('a chunk of a site at its root no longer waits for a style sheet that is in the page', () => {
  const code = chunk('"assets/index-a.css","assets/prose-b.css"', '0,1');
  expect(withoutPreload(code, 'assets/index-a.css')).toContain('__vite__mapDeps([1])');
});

test('nor does one of a build for any base, which names files as they lie beside it', () => {
  const code = chunk('"./index-a.css","./prose-b.css"', '0,1');
  expect(withoutPreload(code, 'assets/index-a.css')).toContain('__vite__mapDeps([1])');
});

test('a chunk that does not name it stays as it is', () => {
  const code = chunk('"./prose-b.css"', '0');
  expect(withoutPreload(code, 'assets/index-a.css')).toBe(code);
});
