// What tests run in the page, as one script: `offprintTests`.
export { find, isPressable, look } from './finder.ts';
export { openVectors } from './openVectors.ts';
export { countArticles, readInventory } from './stored.ts';
