import { describe, expect, it } from 'vitest';
import { lossOf } from '../../../src/model/loss.ts';

const marker = { epoch: 'one', saved: 3, exported: null };
const holding = { epoch: 'one', saved: 3, files: true };

describe('what the browser has cleared', () => {
  it.each([
    ['nothing on a first visit', null, { epoch: null, saved: 0, files: false }, null],
    ['nothing when all is as remembered', marker, holding, null],
    ['nothing when more is saved', marker, { ...holding, saved: 5 }, null],
    [
      'the store, when it came back without its epoch',
      marker,
      { ...holding, epoch: null, saved: 0 },
      { of: 'store', saved: 3 },
    ],
    [
      'the store, whatever was saved since',
      marker,
      { ...holding, epoch: null, saved: 9 },
      { of: 'store', saved: 3 },
    ],
    [
      'the store, when another stands in its place with less',
      marker,
      { ...holding, epoch: 'two', saved: 1 },
      { of: 'store', saved: 3 },
    ],
    ['nothing, when another stands in its place with as much', marker, { ...holding, epoch: 'two' }, null],
    [
      'some, when the same store holds fewer',
      marker,
      { ...holding, saved: 1 },
      { of: 'some', before: 3, saved: 1 },
    ],
    ['files alone', marker, { ...holding, files: false }, { of: 'files' }],
    [
      'the store before its files',
      marker,
      { epoch: null, saved: 0, files: false },
      { of: 'store', saved: 3 },
    ],
    ['settings, when only the store remembers', null, holding, { of: 'settings' }],
  ] as const)('is %s', (_what, remembered, there, loss) => {
    expect(lossOf(remembered, there)).toEqual(loss);
  });
});
