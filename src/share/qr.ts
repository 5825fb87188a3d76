import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as a drawing: modules from edge to edge, and their outline as an SVG path. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** 117 modules: at 20 rem each is wider than 2.5 pixels, which a phone's camera still tells apart. */
const LARGEST_VERSION = 25;

/** Null when the text is more than a code that can be scanned from a screen holds: about 1,270 bytes. */
export function qrOf(text: string): Qr | null {
  try {
    const code = generate(text, { minCorrectionLevel: correction.L, maxVersion: LARGEST_VERSION });
    return { size: code.size, path: toSvgPath(code) };
  } catch {
    return null; // it says so by throwing
  }
}
