/** MathML Core (https://www.w3.org/TR/mathml-core/) without what acts, and without lengths but those below. */
export const MATH_TAGS = (
  'math annotation maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
  'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
).split(' ');
export const MATH_ATTRIBUTES = (
  'accent accentunder alttext columnalign columnlines display displaystyle fence form largeop linethickness mathvariant ' +
  'movablelimits notation rowalign rowlines scriptlevel separator stretchy symmetric'
).split(' ');

/**
 * Formulas that a site has set by a script come twice: as MathML, and as a heap of letters that only the site's own style
 * sheet arranges. The MathML stays.
 */
export function keepMathOnce(doc: Document): void {
  for (const math of doc.querySelectorAll('.katex-mathml > math, mjx-assistive-mml > math'))
    math.closest('.katex, mjx-container')?.replaceChildren(math);
}

/** What may be said of sizes: less than ten letters' width, and no letter larger than the text. */
const SIZES: readonly [attribute: string, pattern: RegExp][] = [
  ['width', /^\d?(\.\d{1,4})?(em|ex)$/],
  ['height', /^\d?(\.\d{1,4})?(em|ex)$/],
  ['linethickness', /^(0(px|em|pt)?|thin|medium|thick)$/],
  ['scriptlevel', /^\+?[0-3]$/],
];

/** Takes from an element of MathML the sizes by which a formula would leave its place. */
export function keepInLine(element: Element): void {
  for (const [attribute, pattern] of SIZES)
    if (!pattern.test(element.getAttribute(attribute) ?? '')) element.removeAttribute(attribute);
}
