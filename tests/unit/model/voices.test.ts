import { describe, expect, it } from 'vitest';
import { voiceFor, voicesFor, type Voice } from '../../../src/model/voices.ts';

const voice = (id: string, language: string, facts: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language,
  isLocal: true,
  isDefault: false,
  ...facts,
});
const VOICES = [
  voice('far', 'en-GB', { isLocal: false }),
  voice('us', 'en_US'),
  voice('gb', 'en-GB'),
  voice('lin', 'fr-FR', { isLocal: false, isDefault: true }),
];

describe('the voices for a language', () => {
  it('are its own, those of the device first; all of them where it has none', () => {
    expect(voicesFor(VOICES, 'en').map(({ id }) => id)).toEqual(['us', 'gb', 'far']);
    expect(voicesFor(VOICES, 'sv')).toHaveLength(4);
  });

  it.each<[string, string | null, string | null]>([
    ['en-GB', null, 'gb'],
    ['en-US', null, 'us'],
    ['en', null, 'us'],
    ['en', 'far', 'far'],
    ['en', 'gone', 'us'],
    ['fr', null, 'lin'],
  ])('in %j, with %j chosen, are begun with %j', (language, chosen, id) => {
    expect(voiceFor(VOICES, language, chosen)?.id).toBe(id);
  });

  it('are begun with the device’s own first choice', () => {
    const samantha = voice('samantha', 'en-US', { isDefault: true });
    expect(voiceFor([...VOICES, samantha], 'en-GB', null)?.id).toBe('samantha');
  });

  it.each([
    ['zh-TW', 'zh-HK'],
    ['pt-PT', 'pt-BR'],
  ])(
    'in %s are begun with its own, not with %s, where all are called the first choice',
    (language, other) => {
      const all = [other, language].map((one) => voice(one, one, { isDefault: true }));
      expect(voiceFor(all, language, null)?.id).toBe(language);
    },
  );

  it('of the device come before a first choice that is not', () => {
    const far = voice('first', 'en-GB', { isLocal: false, isDefault: true });
    expect(voiceFor([far, ...VOICES], 'en-GB', null)?.id).toBe('gb');
  });

  it('may be none', () => expect(voiceFor([], 'en', null)).toBeNull());
});
