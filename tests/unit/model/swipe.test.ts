import { expect, test } from 'vitest';
import { isEnough, meantBy, swiped } from '../../../src/model/swipe.ts';

const FROM = { x: 200, y: 400, at: 1000 };
const to = (dx: number, dy = 0, after = 200) => ({
  x: FROM.x + dx,
  y: FROM.y + dy,
  at: FROM.at + after,
});

test.each([
  ['far to the left', to(-120), 'left'],
  ['far to the right', to(120), 'right'],
  ['a little downwards', to(-120, 40), 'left'],
  ['not far enough', to(-60), null],
  ['too slanting', to(-120, 60), null],
  ['downwards', to(0, 300), null],
  ['lingering', to(-120, 0, 1200), null],
])('a finger %s', (_, end, way) => {
  expect(swiped(FROM, end, 390)).toBe(way);
});

test('a finger from the screen’s edge is the system’s', () => {
  expect(swiped({ ...FROM, x: 10 }, { ...to(0), x: 250 }, 390)).toBeNull();
  expect(swiped({ ...FROM, x: 380 }, { ...to(0), x: 100 }, 390)).toBeNull();
});

test('on a wide screen it goes further', () => {
  expect(swiped({ ...FROM, x: 600 }, { ...to(0), x: 480 }, 1024)).toBeNull();
  expect(swiped({ ...FROM, x: 600 }, { ...to(0), x: 380 }, 1024)).toBe('left');
});

test.each([
  [8, 0, null],
  [3, 9, null],
  [14, 3, 'across'],
  [-14, 5, 'across'],
  [-14, 8, 'along'],
  [0, 20, 'along'],
])('a finger that has gone %d across and %d down is about %s', (dx, dy, meant) => {
  expect(meantBy(dx, dy)).toBe(meant);
});

test('how far means it grows with the screen', () => {
  expect([isEnough(-78, 390), isEnough(77, 390), isEnough(78, 1024), isEnough(205, 1024)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
