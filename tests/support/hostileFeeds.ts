import { BODIES, TEXTS } from './hostileArticles.ts';
import { DOCUMENTS, IDS } from './hostileDocuments.ts';
import type { HostileFeed } from './hostileFeed.ts';

export const HOSTILE_FEEDS: readonly HostileFeed[] = [...DOCUMENTS, ...IDS, ...TEXTS, ...BODIES];
