import { describe, expect, it } from 'vitest';
import { isPlace, PLACES } from '../../../src/model/places.ts';

describe('a path', () => {
  it.each([
    '/',
    '/latest',
    '/latest/',
    '/saved',
    '/search',
    '/offline',
    '/settings',
    '/section/maps',
    '/section/%E5%9C%B0%E5%9B%B3/',
    '/author/lin',
    '/article/a-slug-0abc',
    '/article/%E0%A4%A', // a page, if one that is not found: the server must not say "file"
    ...Object.values(PLACES).map((pattern) => pattern.replace(/:[a-z]+/, 'x')),
  ])('%s is a page of the app', (path) => expect(isPlace(path)).toBe(true));

  it.each([
    '/section',
    '/section/',
    '/article/',
    '/article/a/b',
    '/latest/more',
    '/Latest',
    '/latestx',
    '/x/latest',
    '/assets/app.js',
    '/feed.json',
    '/favicon.ico',
    '//',
    '/section//',
  ])('%s is none', (path) => expect(isPlace(path)).toBe(false));
});
