import sharp, { type OverlayOptions } from 'sharp';
import { readLettering, type Lettering } from '../pictures/lettering.ts';
import { setLines } from '../pictures/lines.ts';
import { settable } from '../pictures/settable.ts';

export type Face = 'serif' | 'sans';

interface Setting {
  readonly face: Face;
  /** Pixels. */
  readonly size: number;
  readonly colour: string;
  readonly width: number;
  readonly lines: number;
  /** In the middle of `width`. */
  readonly centred?: boolean;
}

/** A page that is drawn without a browser: lines of text as outlines, rules, pictures. Pixels throughout. */
export class Sheet {
  readonly #faces: Readonly<Record<Face, Lettering>>;
  readonly #width: number;
  readonly #height: number;
  readonly #paper: string;
  readonly #parts: string[] = [];
  readonly #pictures: OverlayOptions[] = [];

  constructor(faces: Readonly<Record<Face, Lettering>>, width: number, height: number, paper: string) {
    [this.#faces, this.#width, this.#height, this.#paper] = [faces, width, height, paper];
  }

  /** Sets a text whose first line begins below `top`; where it ends. A text with letters that our fonts lack takes no room. */
  text(text: string, x: number, top: number, { face, size, colour, width, lines, centred }: Setting): number {
    const lettering = this.#faces[face];
    const line = settable(text, lettering);
    if (line === '') return top;
    const set = setLines(line, lettering, width, [{ size, lines }]).lines;
    const leading = size * (face === 'serif' ? 1.16 : 1.35);
    set.forEach((one, i) => {
      const left = centred ? x + (width - lettering.widthOf(one, size)) / 2 : x;
      const path = lettering.outline(one, left, top + size * 0.86 + i * leading, size);
      this.#parts.push(`<path d="${path}" fill="${colour}"/>`);
    });
    return top + set.length * leading;
  }

  /** How wide a line is. */
  widthOf(text: string, face: Face, size: number): number {
    return this.#faces[face].widthOf(text, size);
  }

  rule(x: number, y: number, width: number, colour: string, height = 2): void {
    this.#parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`);
  }

  /** A picture cut to its box; a broken one leaves the box in `colour`. */
  async picture(
    bytes: Uint8Array | null,
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string,
  ) {
    this.rule(x, y, width, colour, height);
    if (bytes === null) return;
    const cut = sharp(bytes)
      .resize(width, height, { fit: 'cover', position: 'attention' })
      .removeAlpha()
      .png();
    const input = await cut.toBuffer().catch(() => null);
    if (input) this.#pictures.push({ input, left: Math.round(x), top: Math.round(y) });
  }

  async webp(): Promise<Uint8Array> {
    const [width, height] = [this.#width, this.#height];
    const ground = `<rect width="${width}" height="${height}" fill="${this.#paper}"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${this.#parts.join('')}</svg>`;
    return sharp(Buffer.from(svg)).composite(this.#pictures).webp({ quality: 82, effort: 4 }).toBuffer();
  }
}

let faces: Promise<Readonly<Record<Face, Lettering>>> | null = null;

/** The faces that sheets are set in, read once. */
export function sheetFaces(): Promise<Readonly<Record<Face, Lettering>>> {
  faces ??= Promise.all([readLettering('newsreader'), readLettering('instrument-sans')]).then(
    ([serif, sans]) => ({ serif, sans }),
  );
  return faces;
}
