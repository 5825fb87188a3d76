/** Paths of the player's icons, on a 19-unit grid. */
export const play = 'M6 4l9 5.500L6 15z';
export const pause = 'M6.500 4v11M12.500 4v11';
export const paragraphBack = 'M9 4 3.500 9.500 9 15M15 4 9.500 9.500 15 15';
export const paragraphOn = 'M4 4l5.500 5.500L4 15M10 4l5.500 5.500L10 15';
