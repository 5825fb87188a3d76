/**
 * A press run in a process of its own, which ends without a word, as by SIGKILL, at one moment of it:
 * `child.ts <feed> <folder> <stage> <done>`.
 */
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { orderOf } from './order.ts';

const [feed = '', folder = '', stage, done] = process.argv.slice(2);
await pressEdition(
  orderOf(feed, folder, {
    onProgress(progress) {
      if (progress.stage === stage && progress.done === Number(done)) process.kill(process.pid, 'SIGKILL');
    },
  }),
);
