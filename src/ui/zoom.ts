import PhotoSwipe from 'photoswipe';

/** A picture as the viewer shows it. */
export interface ShownPicture {
  readonly src: string;
  /** What the page shows of it already, '' while nothing; it stands in until the large one is there. */
  readonly seen: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  /** Of its words. */
  readonly lang: string;
}

interface Stage {
  readonly pictures: readonly ShownPicture[];
  readonly first: number;
  /** What lies over its top and its bottom, in pixels. */
  readonly covered: (index: number) => { readonly top: number; readonly bottom: number };
  readonly onchange: (index: number) => void;
  readonly onzoom: (isZoomed: boolean) => void;
  /** Drawn away by a finger, or pressed beside. */
  readonly onleave: () => void;
}

export interface Zoom {
  readonly goTo: (index: number) => void;
  readonly isZoomed: () => boolean;
  /** By a factor; 0 is the whole picture. */
  readonly zoomBy: (factor: number) => void;
  /** After what covers it has changed. */
  readonly fit: () => void;
  readonly end: () => void;
}

/** A picture may grow to so many times its pixels to fill the screen: PhotoSwipe itself stops at one. */
const GROWTH = 2;
const AT_MOST = 6;

/** PhotoSwipe for what hands do: swipe, pinch, wheel, pan. All buttons and words are ours, for it would set them by innerHTML. */
export function startZoom(
  holder: HTMLElement,
  { pictures, first, covered, onchange, onzoom, onleave }: Stage,
): Zoom {
  const swipe = new PhotoSwipe({
    dataSource: pictures.map(({ src, seen, alt, width, height }) => ({
      src,
      alt,
      width: width * GROWTH,
      height: height * GROWTH,
      ...(seen && { msrc: seen }),
    })),
    index: first,
    appendToEl: holder,
    getViewportSizeFn: () => ({ x: holder.clientWidth, y: holder.clientHeight }),
    paddingFn: (_size, _item, index) => ({ left: 0, right: 0, ...covered(index) }),
    secondaryZoomLevel: ({ fit }) => fit * 2.5,
    maxZoomLevel: ({ fit }) => fit * AT_MOST,
    showHideAnimationType: 'none',
    zoomAnimationDuration: 180,
    bgOpacity: 1,
    wheelToZoom: true,
    loop: false,
    imageClickAction: 'zoom',
    tapAction: false,
    trapFocus: false,
    returnFocus: false,
    escKey: false,
    arrowKeys: false, // when zoomed it pans by them; else the viewer turns
    errorMsg: 'This picture is not on this device.',
  });
  const index = () => swipe.currIndex;
  swipe.on('contentAppend', ({ content: { element, index } }) => {
    if (element) element.lang = pictures[index]?.lang ?? '';
  });
  swipe.on('uiRegister', () => void (swipe.ui && (swipe.ui.uiElementsData.length = 0)));
  swipe.on('contentLoadImage', ({ content }) => {
    if (content.element instanceof HTMLImageElement) content.element.referrerPolicy = 'no-referrer';
  });
  // A picture that had not come when the viewer opened may have another size than its markup says.
  swipe.on('loadComplete', ({ content }) => {
    const { element, data, index: at } = content;
    if (!(element instanceof HTMLImageElement) || !element.naturalWidth) return;
    const size = { width: element.naturalWidth * GROWTH, height: element.naturalHeight * GROWTH };
    if (data.width && data.height && Math.abs(data.width / data.height - size.width / size.height) < 0.01)
      return;
    Object.assign(data, size);
    swipe.refreshSlideContent(at);
  });
  swipe.on('change', () => onchange(index()));
  swipe.on('zoomPanUpdate', () => onzoom(isZoomed()));
  swipe.on('close', onleave);
  swipe.init();
  // The dialog around it is one already.
  for (const name of ['role', 'tabindex']) swipe.element?.removeAttribute(name);
  swipe.scrollWrap?.removeAttribute('aria-roledescription');

  function isZoomed(): boolean {
    const slide = swipe.currSlide;
    return Boolean(slide && slide.currZoomLevel > slide.zoomLevels.initial * 1.01);
  }

  return {
    goTo: (to) => swipe.goTo(to),
    isZoomed,
    zoomBy(factor) {
      const slide = swipe.currSlide;
      if (!slide?.isZoomable()) return;
      const { initial, max } = slide.zoomLevels;
      const level = Math.min(max, Math.max(initial, slide.currZoomLevel * factor));
      swipe.zoomTo(level, swipe.getViewportCenterPoint(), swipe.options.zoomAnimationDuration);
    },
    fit: () => swipe.updateSize(true),
    end() {
      if (swipe.isDestroying) return; // it went by itself
      if (swipe.opener.isOpen) swipe.destroy();
      else swipe.on('openingAnimationEnd', () => swipe.destroy());
    },
  };
}
