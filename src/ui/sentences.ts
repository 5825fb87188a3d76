import type { ErrorCode } from '../model/errors.ts';

/** Each trouble in one breath: what happened, what is kept, what to do. The one place where codes become words. */
export function sentenceFor(code: ErrorCode): string {
  switch (code) {
    case 'offline':
      return 'You are offline. Everything kept on this device is here to read.';
    case 'unreachable':
      return 'The magazine’s server does not answer. What is on this device stays; the reader will try again.';
    case 'blocked':
      return 'This feed’s site does not let browsers read it. What is on this device stays; the publisher can put a copy beside this reader.';
    case 'timeout':
      return 'The magazine’s server took too long to answer. What is on this device stays; try again in a while.';
    case 'not-found':
      return 'The magazine’s feed is no longer where it was. What is on this device stays.';
    case 'refused':
      return 'The magazine’s server refuses to give its feed to this reader. What is on this device stays.';
    case 'busy':
      return 'The magazine’s server is busy. What is on this device stays; the reader will try again later.';
    case 'server':
      return 'The magazine’s server has a fault of its own. What is on this device stays; the reader will try again.';
    case 'odd-answer':
      return 'The magazine’s server gave an answer that this reader does not understand. What is on this device stays.';
    case 'too-large':
      return 'The magazine’s feed is far larger than a feed should be, so it was not read. What is on this device stays.';
    case 'truncated':
      return 'The magazine’s feed broke off half-way. What is on this device stays; try again.';
    case 'html':
      return 'A web page came in place of the magazine’s feed. What is on this device stays; the publisher can mend the address.';
    case 'portal':
      return 'This network answers in the magazine’s place; it may want you to sign in first. What is on this device stays; the reader goes on by itself once you are through.';
    case 'not-json':
      return 'The magazine’s feed cannot be read: it is not JSON. What is on this device stays.';
    case 'not-feed':
      return 'What came is not a JSON Feed. What is on this device stays.';
    case 'empty':
      return 'The magazine’s feed has no articles at the moment. What is on this device stays.';
    case 'no-store':
      return 'This browser keeps nothing for this site, so articles stay only until you close it. Private windows and blocked site data do that.';
    case 'newer-store':
      return 'A newer version of this reader keeps the articles on this device now. Reload this page to get it.';
    case 'blocked-store':
      return 'Another tab still uses an older version of this reader. Close that tab or reload it; this page then goes on by itself.';
    case 'broken-store':
      return 'This device’s storage did not do what it was asked. Nothing that was kept has been removed; reload the page.';
    case 'quota':
      return 'This device has no room left for more. Nothing that you saved or marked has been removed.';
    case 'not-export':
      return 'This file is no export of this reader, so nothing of it was taken. What is on this device stays as it is.';
    case 'broken-export':
      return 'This export is damaged or was cut short, so nothing of it was taken. What is on this device stays as it is; try another copy of the file.';
    case 'newer-export':
      return 'A newer version of this reader made this export. Close this reader everywhere and open it again to get that version, then import once more. What is on this device stays as it is.';
    case 'foreign-export':
      return 'This export belongs to another magazine’s reader, so nothing of it was taken. What is on this device stays as it is.';
    case 'huge-export':
      return 'That is far more than one export can hold. What is on this device stays as it is.';
  }
}
