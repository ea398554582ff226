// A list that stays at its end while it grows.

/** Pixels from the end that still count as the end. */
const nearEnd = 80;

/** Keeps a list that grows scrolled to its end, unless the reader has scrolled away from it. */
export class StickyScroll {
  readonly #scroller: string;
  readonly #content: string;
  #element: HTMLElement | undefined;
  #isAtEnd = true;
  readonly #observer = new ResizeObserver(() => {
    if (this.#isAtEnd) this.#scroll();
  });

  /** Both are selectors; `content` is inside `scroller`. */
  constructor(scroller: string, content: string) {
    this.#scroller = scroller;
    this.#content = content;
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
      this.#isAtEnd = scrollHeight - scrollTop - clientHeight < nearEnd;
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
