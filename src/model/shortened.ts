import { mainLanguage } from './voices.ts';

/** Words that are written short before a name or a number, in many languages and in single ones; none that often ends a sentence, as "etc." does. */
const ANYWHERE = 'Dr Mr Mrs Ms St Prof Gen Sen No Nr Mme Mlle Hr Fr vs cf ca e.g i.e';
const NORDIC = 'bl.a f.eks t.ex fx kl prof';
const SHORT: Readonly<Record<string, string>> = {
  en: 'Lt Col Rep Gov Sgt Cpl Pvt Capt Cmdr Adm Maj Brig Rev Hon Pres Supt Messrs Mt Ft Jan Feb Aug Sept Oct Nov Dec pp Vol Fig',
  de: 'bzw ggf evtl inkl vgl Vgl Abb Abs Bd Hrsg geb gest Jh Mio Mrd Frhr Dres Ing med phil',
  es: 'Sr Sra Srta Sres Srs Dra Dña Ud Uds EE FF RR AA Lic Ing Arq Av Gral Sto Sta pág núm',
  fr: 'MM Mgr Mmes Ste Pr Cie av apr env éd',
  it: 'Sig sig Sigg Dott dott Avv avv Ing ing On on prof Mons pag',
  pt: 'Sr Sra Srs Dra Profa Exmo Av Gal pág',
  nl: 'dhr mevr mw drs ir mr prof bijv blz',
  ru: 'гг вв ул просп проф акад ген гл см ст руб тыс млн млрд стр',
  uk: 'рр ст вул просп ім проф акад ген див тис млн млрд',
  pl: 'ul al prof dr hab gen płk mjr ks św tys mln mld np godz',
  cs: 'např tzv tj sv ul str prof gen',
  sk: 'napr tzv tj sv ul str prof gen',
  sv: NORDIC,
  da: NORDIC,
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
};
/** Where no word is a single small letter, or none that ends many sentences: "d. h.", "т. е.". */
const SINGLE = 'bg cs de pl ru sk uk'.split(' ');
/** Where a number with a point is one of a row, or a king's: "Am 3. Mai", "Wilhelm II. von Preußen". */
const ORDINALS = 'bs cs da de et eu fi fo hr hu is lv nb nn no pl sk sl sr tr'.split(' ');
const ORDINAL = /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[IVX]+)\.\s*$/u;

const known = new Map<string, RegExp>();

/** Whether what ends with a point goes on behind it, in this language: "Dr.", "U.S.", "J.", "3.". */
export function isShortened(before: string, behind: string, language: string): boolean {
  const main = mainLanguage(language);
  const isOrdinal = ORDINALS.includes(main) && /^\p{L}/u.test(behind) && ORDINAL.test(before);
  return isOrdinal || shortIn(main).test(before);
}

function shortIn(language: string): RegExp {
  const before = known.get(language);
  if (before) return before;
  const words = `${ANYWHERE} ${SHORT[language] ?? ''}`.trim().replaceAll('.', '\\.').split(' ');
  const letter = SINGLE.includes(language) ? '\\p{L}' : '\\p{Lu}';
  const short = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${[letter, ...words].join('|')})\\.\\s*$`, 'u');
  known.set(language, short);
  return short;
}
