/** Every picture of the demo magazine: its name and the function that draws it. */
import { antarctic, parallel, tordesillas, zaragoza } from './charts.mjs';
import { emsEdited, greatCipher, smallTable, tabulaRecta, twoColumns } from './cipher.mjs';
import { band, embassies, facades, night, plan, water } from './embassies.mjs';
import { iwakura, meridien, outerSpace, ozone } from './globes.mjs';
import { amarna, blackChamber, consent, credentials, kadesh, metre } from './objects.mjs';
import { baarle, baarlePlan, pheasant, silt } from './rivers.mjs';
import { arria, booths, drawers, esperanto, persona, shelves } from './rooms.mjs';
import { hotel, relazioni, windsor } from './sea.mjs';
import { caravan, flags, giraffe, letterbox, pouch, precedence } from './travels.mjs';
import { bookCodes, redTelephone, shortwave, zimmermann } from './wires.mjs';

/** @type {Record<string, (rand: () => number) => string>} */
const drawings = {
  // Dispatches
  'red-telephone': redTelephone,
  'interpreters-booth': booths,
  'protecting-powers': letterbox,
  'arria-formula': arria,
  'consular-drawer': drawers,
  'swiss-hotel-lakes': hotel,
  'five-embassies': embassies,
  'five-embassies-1': plan,
  'five-embassies-2': band,
  'five-embassies-3': facades,
  'five-embassies-4': water,
  'five-embassies-5': night,
  // Treaties
  'alphabet-of-consent': consent,
  'antarctic-pause': antarctic,
  'metre-convention': metre,
  'kadesh-two-originals': kadesh,
  'ozone-everyone-signed': ozone,
  'outer-space-1967': outerSpace,
  'tordesillas-line': tordesillas,
  'silt-and-rivers': silt,
  // Archives
  'ems-edited': emsEdited,
  'amarna-letters': amarna,
  'vatican-shelves': shelves,
  'iwakura-mission': iwakura,
  'ibn-fadlan': caravan,
  relazioni,
  'meridien-de-paris': meridien,
  'treaty-of-zaragoza-wager': zaragoza,
  // Ciphers
  'zimmermann-comma': zimmermann,
  'great-cipher': greatCipher,
  'vienna-black-chamber': blackChamber,
  'bellaso-not-vigenere': tabulaRecta,
  'bellaso-table': smallTable,
  'book-codes-commerce': bookCodes,
  'numbers-over-shortwave': shortwave,
  // Maps & Borders
  'pheasant-island': pheasant,
  'baarle-front-door': baarle,
  'baarle-plan': baarlePlan,
  'thirty-eight-parallel': parallel,
  // Protocol
  'vienna-precedence': precedence,
  'persona-non-grata': persona,
  'paper-credentials': credentials,
  'order-of-flags': flags,
  'gifts-of-state': giraffe,
  // The Pouch
  'white-dove-fax': twoColumns,
  'pouch-label': pouch,
  'esperanto-league': esperanto,
  'salt-lick-treaty': windsor,
};

/** @type {{name: string, draw: (rand: () => number) => string}[]} */
export const pictures = Object.entries(drawings).map(([name, draw]) => ({ name, draw }));
