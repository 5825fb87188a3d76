import { firefox } from './firefox.ts';
import { runIn } from './suite.ts';

runIn(firefox);
