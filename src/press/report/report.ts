import { addresses } from './addresses.ts';
import { dates } from './dates.ts';
import { delivery } from './delivery.ts';
import { label, type Finding, type Level } from './finding.ts';
import { identity } from './identity.ts';
import type { ReportInput } from './input.ts';
import { masthead } from './masthead.ts';
import { pictures } from './pictures.ts';
import { readersSee, type Readers } from './readers.ts';
import { study } from './study.ts';
import { text } from './text.ts';

/** A feed as a good colleague sees it. Plain data, fit for `JSON.stringify`; every text in it is safe to print. */
export interface Report {
  /** Without a password. */
  readonly address: string;
  readonly format: string;
  /** Of the first page. */
  readonly bytes: number;
  readonly readers: Readers;
  /** Errors first, then warnings, then hints. */
  readonly findings: readonly Finding[];
}

const ORDER: readonly Level[] = ['error', 'warning', 'hint'];

/** Says what readers of a feed will see and what they will miss, and how to mend it. Pure; never throws. */
export function reportOn(input: ReportInput): Report {
  const studies = input.articles.map(study);
  const findings = [
    ...delivery(input),
    ...identity(input, studies),
    ...text(input, studies),
    ...masthead(input, studies),
    ...dates(input),
    ...pictures(studies),
    ...addresses(input, studies),
  ];
  return {
    address: withoutPassword(input.address),
    format: label(input.format, 40),
    bytes: input.bytes,
    readers: readersSee(studies),
    findings: findings.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level)),
  };
}

function withoutPassword(address: URL): string {
  const shown = new URL(address);
  shown.username = '';
  shown.password = '';
  return label(shown.href, 300);
}
