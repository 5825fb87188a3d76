import { plural } from '../languages/texts.ts';

/** "1 minute", "7 minutes": the one amount that a front page may name. The others are in `counts`. */
export const minutes = (number: number): string => plural(number, ['# minute', '# minutes']);
