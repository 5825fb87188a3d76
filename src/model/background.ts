/** What the reader allows while the app is closed. Everything is off until it is chosen. */
export interface Background {
  /** The feed is fetched now and then. */
  readonly fetch: boolean;
  /** The app's icon tells how many saved articles are unread, without the fetch too: as it was when a page was last put away. */
  readonly badge: boolean;
  /** Slugs of sections whose unread articles it counts too. */
  readonly badgeSections: readonly string[];
  /** One notification a day at most, when something new came. */
  readonly notify: boolean;
}

export const NOTHING_IN_BACKGROUND: Background = {
  fetch: false,
  badge: false,
  badgeSections: [],
  notify: false,
};

/** What the worker must know to do it, for it can ask no page. */
export interface BackgroundOrder extends Background {
  readonly kind: 'background';
  readonly name: string;
  /** What it says of so many new articles, of none and on: the worker has no catalogue. Orders of older versions do not say. */
  readonly news?: readonly string[];
  readonly feed: {
    readonly key: string;
    readonly url: string;
    readonly sections: readonly { readonly name: string; readonly slug: string }[];
  };
}

/** What a page says when it is put away: what was read in it counts no more. */
export const BADGE_MESSAGE = 'BADGE';

/** The name under which the browser wakes the worker. */
export const BACKGROUND_TAG = 'offprint-feed';
