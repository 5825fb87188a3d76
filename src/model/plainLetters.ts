/** Letters that Unicode takes for no other with a mark, and signs that no keyboard has: each before what is typed for it. */
const TYPED = new Map(
  `ßss ıi ςσ øo łl đd ðd þth æae œoe ‐- ‑- ‒- –- —- ―- −- ’' ‘' ‚' ‛' ‹' ›' ʼ' ′' “" ”" „" ‟" «" »"`
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const ALL = new RegExp(`[${[...TYPED.keys()].join('')}]`, 'gu');

/** Small letters and signs, each as it is typed on any keyboard: some are two then. */
export const plainLetters = (small: string): string => small.replace(ALL, (sign) => TYPED.get(sign) ?? sign);
