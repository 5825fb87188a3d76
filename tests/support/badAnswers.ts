import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainFeed, send } from './plainFeed.ts';

/** A way in which a feed's server fails. */
interface BadAnswer {
  readonly what: string;
  readonly answer: (req: IncomingMessage, res: ServerResponse) => void;
  /** Words of the one sentence that tells this fault from the others. */
  readonly says: string;
}

/** What it answers when it is well. */
export const GOOD = plainFeed(20);
const LOGIN = '<!doctype html><title>Log in</title><p>Welcome to the hotel.</p>';

export const BAD_ANSWERS: readonly BadAnswer[] = [
  { what: 'not JSON', answer: send('Service moved.'), says: 'it is not JSON' },
  { what: 'JSON, but no feed', answer: send('{"hello":"world"}'), says: 'is not a JSON Feed' },
  { what: 'an empty feed', answer: send(plainFeed(0)), says: 'has no articles at the moment' },
  { what: 'HTML with status 200', answer: send(LOGIN), says: 'A web page came in place of' },
  { what: '404', answer: send('Not here.', 404), says: 'no longer where it was' },
  { what: '403', answer: send('No.', 403), says: 'refuses to give its feed' },
  { what: '500', answer: send('Oh.', 500), says: 'has a fault of its own' },
  { what: '503', answer: send('Later.', 503, { 'Retry-After': '3600' }), says: 'server is busy' },
  { what: 'a cut that leaves a whole answer', answer: send(GOOD.slice(0, 900)), says: 'broke off half-way' },
  { what: 'a connection cut in mid-body', answer: cutAfter(900), says: 'broke off half-way' },
  { what: 'a connection cut at once', answer: (_, res) => res.destroy(), says: 'does not answer' },
  {
    what: 'a redirect to itself',
    answer: send('', 302, { Location: '/feed.json' }),
    says: 'gave an answer that this reader does not understand',
  },
];

/** Sends a part of what it promised, then drops the line. */
function cutAfter(bytes: number): BadAnswer['answer'] {
  return (_req, res) => {
    res.writeHead(200, {
      'Content-Type': 'application/feed+json',
      'Content-Length': Buffer.byteLength(GOOD),
    });
    res.write(GOOD.slice(0, bytes), () => res.destroy());
  };
}
