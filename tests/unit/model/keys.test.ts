import { describe, expect, it } from 'vitest';
import { hear, isPlain, SHORTCUTS, TOGETHER, WHERE, type Begun } from '../../../src/model/keys.ts';

/** What is heard when these are pressed one after the other, so many milliseconds apart. */
function press(keys: string, apart = 10): string | null {
  let begun: Begun | null = null;
  let act: string | null = null;
  keys.split(' ').forEach((key, i) => {
    const heard = hear(key, 1000 + i * apart, begun);
    ({ begun } = heard);
    act = heard.shortcut?.act ?? null;
  });
  return act;
}

describe('the table', () => {
  it('says each key once, and nothing begins with a key that means something by itself', () => {
    const keys = SHORTCUTS.map((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
    const firsts = keys.filter((one) => one.includes(' ')).map((one) => one.split(' ')[0]);
    expect(keys.filter((one) => firsts.includes(one))).toEqual([]);
  });

  it('has a heading for every place that a key holds in', () => {
    const headed = new Set<string>(WHERE.map(([where]) => where));
    expect(SHORTCUTS.filter(({ where }) => !headed.has(where))).toEqual([]);
  });

  it('is what is heard', () => {
    for (const { keys, act } of SHORTCUTS) expect(press(keys), keys).toBe(act);
  });
});

describe('two keys', () => {
  it('are two only one right after the other', () => {
    expect(press('g s', TOGETHER)).toBe('saved');
    expect(press('g s', TOGETHER + 1)).toBe('save');
  });

  it('that mean nothing together mean nothing, and what follows is heard by itself', () => {
    expect(press('g j')).toBeNull();
    expect(press('g j j')).toBe('down');
  });

  it('of which the first is pressed twice have not begun again', () => {
    expect(press('g g')).toBeNull();
    expect(press('g g s')).toBe('save');
  });
});

describe('a key by itself', () => {
  const free = { ctrlKey: false, metaKey: false, altKey: false, getModifierState: () => false };
  const altGraph = { ...free, ctrlKey: true, altKey: true, getModifierState: () => true };

  it('has no modifier', () => {
    expect(isPlain('s', free)).toBe(true);
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      expect(isPlain('s', { ...free, [held]: true }), held).toBe(false);
  });

  it('may need AltGr to be a sign, as [ does on many keyboards, but not to be a letter', () => {
    expect(isPlain('[', altGraph)).toBe(true);
    expect(isPlain('s', altGraph)).toBe(false);
  });
});
