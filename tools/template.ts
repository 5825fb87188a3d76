// What the press prints with, built before the tests: else each of their processes that meets it first builds it for itself.
import { templateFolder } from '../src/press/templateFolder.ts';

await templateFolder();
