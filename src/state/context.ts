import { createContext } from 'svelte';
import type { Publication } from '../model/publication.ts';
import type { Announcer } from '../sync/announce.ts';
import type { Clock } from './clock.svelte.ts';
import type { Connection } from './connection.svelte.ts';
import type { Front } from './front.svelte.ts';
import type { Install } from './install.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Marks } from './marks.svelte.ts';
import type { PrintedPage } from './printed.ts';
import type { Messages } from './messages.svelte.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { Sections } from './sections.svelte.ts';

/** What `main` makes once and every page reads. The members are constant; their fields change. */
export interface Reader {
  readonly publication: Publication;
  readonly library: Library;
  readonly front: Front;
  readonly sections: Sections;
  readonly marks: Marks;
  readonly keeping: Keeping;
  readonly announcer: Announcer;
  readonly messages: Messages;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly install: Install;
  readonly printed: PrintedPage;
}

export const [getReader, setReader] = createContext<Reader>();
