/** Paths of the icons that come after the front page, on a 19-unit grid. */
export const front = 'M3 4h13v12H3zM3 8h13M9 8v8';
export const latest = 'M9.5 16.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM9.5 5.5v4.200l2.800 1.700';
export const more =
  'M4.400 9.500a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0ZM9.900 9.500a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0ZM15.400 9.500a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0Z';
export const share = 'M9.500 11.500V3M6.500 5.800 9.500 3l3 2.800M5 9v7h9V9';
export const close = 'M5 5l9 9M14 5l-9 9';
export const filter = 'M3 5h13M5.500 9.500h8M8 14h3';
export const out = 'M7 4H4v11h11v-3M10.500 4H15v4.500M15 4 8.500 10.500';
export const back = 'M11.500 4 6 9.500l5.500 5.500';
export const quote = 'M8 6c-2.500.500-4 2.300-4 5v2.500h4V10H4M15 6c-2.500.500-4 2.300-4 5v2.500h4V10h-4';
export const card = 'M3.500 3.500h12v12h-12zM6.500 7h6M6.500 9.500h6M6.500 12h3';
export const forward = 'M7.500 4 13 9.500 7.500 15';
export const plus = 'M9.500 4v11M4 9.500h11';
export const minus = 'M4 9.500h11';
export const contents = 'M3 5h13M3 9.500h9M3 14h11';
export const listen = 'M3.500 13V9.500a6 6 0 0 1 12 0V13M3.500 11H6v4.500H3.500zM13 11h2.500v4.500H13z';
export const up = 'M5 11.500 9.500 7l4.500 4.500';
