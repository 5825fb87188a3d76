/** Paths of the icons that the front page shows, on a 19-unit grid. The others are in `lateIcons.ts`. */
export const search = 'M8.500 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM16 16l-3.600-3.600';
export const saved = 'M5 3h9v13l-4.500-3.400L5 16z';
export const offline = 'M9.500 3v9M6 8.800l3.500 3.500L13 8.800M4 15.500h11';
export const settings = 'M3 6h7M14 6h2M3 13h2M9 13h7M12 4v4M7 11v4';
export const refresh = 'M15.500 9.500a6 6 0 1 1-1.800-4.300M15.500 2.500v3.500H12';
export const down = 'M5 7.500l4.500 4.500L14 7.500';
export const up = 'M5 11.500 9.500 7l4.500 4.500';
