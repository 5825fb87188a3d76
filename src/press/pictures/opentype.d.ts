/** As much of opentype.js 2 as the press uses; the package has no types of its own. */
declare module 'opentype.js' {
  /** As in SVG path data, always absolute; each has the coordinates that its letter needs. */
  export interface Command {
    readonly type: 'M' | 'L' | 'C' | 'Q' | 'Z';
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
    readonly x?: number;
    readonly y?: number;
  }
  export interface Glyph {
    /** In units of the font. */
    readonly advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): { readonly commands: readonly Command[] };
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasChar(character: string): boolean;
    charToGlyph(character: string): Glyph;
    /** In units of the font. */
    getKerningValue(left: Glyph, right: Glyph): number;
  }
  /** `parse` throws an Error for what is no font. To Node the package is CommonJS: it has one export. */
  const opentype: { parse(font: ArrayBuffer): Font };
  export default opentype;
}
