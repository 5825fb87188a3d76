import { ReaderError } from '../model/errors.ts';
import { cutOff } from './cutOff.ts';
import { ownServer } from './ownServer.ts';

/**
 * Why a document is no feed: what `parseFeed` threw, 'truncated' when it ended early, or 'portal' when whoever sent a web
 * page answers for our own server too.
 */
export async function unreadable(thrown: unknown, document: string): Promise<unknown> {
  if (!(thrown instanceof ReaderError) || thrown.code !== 'html') return cutOff(thrown, document);
  return (await ownServer()) === 'portal' ? new ReaderError('portal', { cause: thrown }) : thrown;
}
