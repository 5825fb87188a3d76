import { ReaderError } from '../model/errors.ts';
import { ownServer } from './ownServer.ts';

/** Why a document is no feed: what `parseFeed` threw, or 'portal' when whoever sent a web page answers for our server too. */
export async function unreadable(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof ReaderError) || thrown.code !== 'html') return thrown;
  return (await ownServer()) === 'portal' ? new ReaderError('portal', { cause: thrown }) : thrown;
}
