/** Whether the reader listens: then every page has a player. Apart from what plays, because every page asks. */
class Player {
  open = $state.raw(false);
}

export const player = new Player();
