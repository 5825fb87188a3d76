import { phrase } from '../languages/phrase.ts';
import { figure, plural } from '../languages/texts.ts';
import { files, listOf } from './counts.ts';

interface Outcome {
  readonly articles: number;
  readonly textOnly: number;
  readonly whole: number;
  readonly unreadable: number;
  readonly faults: readonly { readonly text: boolean; readonly missing: number; readonly damaged: number }[];
  readonly left: readonly string[];
}

/** What a test of the offline copy found and what became of it, in one sentence. */
export function testedSentence(outcome: Outcome): string {
  const { textOnly, unreadable } = outcome;
  const aside = [
    ...(textOnly > 0
      ? [plural(textOnly, ['# article kept as text alone', '# articles kept as text alone'])]
      : []),
    ...(unreadable > 0
      ? [
          plural(unreadable, [
            '# picture that this browser cannot show',
            '# pictures that this browser cannot show',
          ]),
        ]
      : []),
  ];
  const found = foundIn(outcome);
  return aside.length > 0 ? phrase(`${found} (${listOf(aside)}).`) : phrase(`${found}.`);
}

function foundIn({ articles, whole, faults, left }: Outcome): string {
  if (faults.length === 0)
    return plural(
      articles,
      [
        '# article and {0} open without a network; nothing is missing',
        '# articles and {0} open without a network; nothing is missing',
      ],
      files(whole),
    );
  const become =
    left.length === 0
      ? phrase('all of it is mended')
      : left.length < faults.length
        ? plural(left.length, ['# article could not be mended yet', '# articles could not be mended yet'])
        : phrase('it could not be mended now; with a network, test again');
  return plural(
    articles,
    ['{0} of # article did not open whole: {1}; {2}', '{0} of # articles did not open whole: {1}; {2}'],
    figure(faults.length),
    lacking(faults),
    become,
  );
}

/** "2 files missing and 1 file damaged" */
export function lacking(faults: Outcome['faults']): string {
  const sum = (of: (fault: Outcome['faults'][number]) => number) =>
    faults.reduce((all, one) => all + of(one), 0);
  const [texts, missing, damaged] = [
    sum(({ text }) => Number(text)),
    sum((fault) => fault.missing),
    sum((fault) => fault.damaged),
  ];
  return listOf([
    ...(texts > 0 ? [plural(texts, ['# text missing', '# texts missing'])] : []),
    ...(missing > 0 ? [plural(missing, ['# file missing', '# files missing'])] : []),
    ...(damaged > 0 ? [plural(damaged, ['# file damaged', '# files damaged'])] : []),
  ]);
}
