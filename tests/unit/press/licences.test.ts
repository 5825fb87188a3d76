import { expect, test } from 'vitest';
import { noticesOf } from '../../../src/press/licences.ts';

const MIT = { identifier: 'MIT', text: 'As it is.' };

test('what stands under the same text is named together, with the makers’ own words for the licence', () => {
  const own = { names: ['Reader'], licence: 'MIT', text: 'Ours.' };
  const notices = noticesOf(
    [own],
    [
      { name: 'worker', version: '2.0.0', ...MIT },
      { name: 'purifier', version: '3.1.0', identifier: '(MPL-2.0 OR Apache-2.0)', text: 'Either.' },
      { name: 'both', version: '1.0.0', ...MIT },
      { name: 'worker', version: '2.0.0', ...MIT },
    ],
  );
  expect(notices).toEqual([
    own,
    { names: ['both 1.0.0', 'worker 2.0.0'], licence: 'MIT', text: 'As it is.' },
    { names: ['purifier 3.1.0'], licence: '(MPL-2.0 OR Apache-2.0)', text: 'Either.' },
  ]);
});

test.each([{ text: 'As it is.' }, { identifier: 'MIT' }, {}])(
  'nothing is shipped that does not say its licence: %j',
  (said) => {
    expect(() => noticesOf([], [{ name: 'mute', version: '1.0.0', ...said }])).toThrow('mute 1.0.0');
  },
);
