import { describe, expect, it } from 'vitest';
import { hear, isPlain, keyOf, SHORTCUTS, TOGETHER, WHERE, type Begun } from '../../../src/model/keys.ts';

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
    for (const letter of ['s', 'ł', 'ت']) expect(isPlain(letter, altGraph), letter).toBe(false);
  });

  it('may need a Mac’s Option for it; what else Alt is held with stays the browser’s', () => {
    const option = { ...free, altKey: true };
    for (const sign of ['[', ']', '?', '/']) expect(isPlain(sign, option), sign).toBe(true);
    for (const other of ['s', 'x', '∆', 'х', 'F4', 'Alt']) expect(isPlain(other, option), other).toBe(false);
    for (const held of ['ctrlKey', 'metaKey'])
      expect(isPlain('[', { ...option, [held]: true }), held).toBe(false);
  });
});

describe('a keyboard of another script', () => {
  const keyAt = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

  it('has the letters and signs of the table where an English one has them', () => {
    expect(keyAt('ت', 'KeyJ')).toBe('j'); // Arabic
    expect(keyAt('о', 'KeyJ')).toBe('j'); // Russian
    expect(keyAt('่', 'KeyJ')).toBe('j'); // Thai, a tone
    expect(keyAt('्', 'KeyD')).toBe('d'); // Hindi, the end of a syllable
    expect(keyAt('х', 'BracketLeft')).toBe('[');
    expect(keyAt('ъ', 'BracketRight')).toBe(']');
    expect(keyAt('ظ', 'Slash')).toBe('/');
    expect(keyAt('؟', 'Slash', true)).toBe('?');
  });

  it('means nothing with Shift, as capitals do, nor by keys that stand for none of the table', () => {
    expect(keyAt('О', 'KeyJ', true)).toBe('О');
    expect(keyAt('ж', 'Semicolon')).toBe('ж');
  });

  it('writes capitals where Caps Lock is on, and they mean what the letters do', () => {
    expect(keyAt('J', 'KeyJ')).toBe('j');
    expect(keyAt('О', 'KeyJ')).toBe('j'); // Russian
    expect(keyAt('J', 'KeyJ', true)).toBe('J');
    expect(keyAt('Ü', 'BracketLeft')).toBe('ü');
  });

  it('is not one that writes Latin letters or signs, wherever they stand', () => {
    expect(keyAt('h', 'KeyJ')).toBe('h'); // Dvorak
    expect(keyAt('ü', 'BracketLeft')).toBe('ü'); // German
    expect(keyAt('/', 'KeyQ')).toBe('/'); // Hebrew
    expect(keyAt('Enter', 'Enter')).toBe('Enter');
  });
});
