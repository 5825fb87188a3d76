import { webkit } from './webkit.ts';
import { runIn } from './suite.ts';

runIn(webkit);
