import { ownServer } from '../feed/ownServer.ts';

/** Whether the server that this reader came from answers, and it itself: asks it for one small file. */
export async function isReachable(): Promise<boolean> {
  return (await ownServer()) === 'there';
}
