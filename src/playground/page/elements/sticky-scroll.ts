// A list that stays at its end while it grows.

/** Pixels from the end that still count as the end. */
const nearEnd = 80;

/** Keeps a list that grows scrolled to its end, unless the reader has scrolled away from it. */
export class StickyScroll {
  readonly #scroller: string;
  readonly #content: string;
  #element: HTMLElement | undefined;
  #isAtEnd = true;
  #top = 0;
  readonly #onEnd: () => void;
  readonly #observer = new ResizeObserver(() => {
    if (this.#isAtEnd) this.#scroll();
  });

  /** The first two are selectors; `content` is inside `scroller`. @param onEnd - Called when the end is in view. */
  constructor(scroller: string, content: string, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#scroller = scroller;
    this.#content = content;
  }

  /** Whether what is added will be in view. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** To be called when the page was drawn. */
  attach(): void {
    const element = document.querySelector<HTMLElement>(this.#scroller);
    if (element === null || element === this.#element) return;

    this.#element = element;
    this.#observer.disconnect();
    this.#observer.observe(element);
    const content = element.querySelector(this.#content);
    if (content !== null) this.#observer.observe(content);
    element.addEventListener('scroll', () => {
      const { scrollTop, clientHeight, scrollHeight } = element;
      const isNear = scrollHeight - scrollTop - clientHeight < nearEnd;
      // The event of scrolling to the end may come after more has grown: only going up leaves the end.
      if (isNear) this.#isAtEnd = true;
      else if (scrollTop < this.#top) this.#isAtEnd = false;
      this.#top = scrollTop;
      if (isNear) this.#onEnd();
    });
  }

  /** Scrolls to the end and stays there. */
  toEnd(): void {
    this.#isAtEnd = true;
    requestAnimationFrame(() => this.#scroll());
  }

  #scroll(): void {
    this.#element?.scrollTo({ top: this.#element.scrollHeight });
  }
}
