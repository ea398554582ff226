// How a page of an answer looks, in light and dark, on paper and on a phone.

/** CSS that loads nothing. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --faint: #5b5b62; --line: #d9d9de; --mark: #ffe9a8; --link: #0b57b0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf1; --paper: #17171a; --faint: #a6a6b0; --line: #3a3a42; --mark: #5c4a12; --link: #8ab8ff; }
}
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.3rem; line-height: 1.3; }
a { color: var(--link); }
ol { padding-left: 1.6rem; }
li { margin: 0.75rem 0; }
blockquote { margin: 0.35rem 0 0; padding-left: 0.9rem; border-left: 0.2rem solid var(--line); }
mark { background: var(--mark); color: inherit; padding: 0 0.1em; scroll-margin-top: 4rem; }
mark:target, li:target { outline: 0.15rem solid var(--link); }
article { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.number { float: left; width: 2.2rem; margin-left: -2.7rem; text-align: right; color: var(--faint); font: 0.8rem/2.1 system-ui, sans-serif; }
.standfirst { font-weight: bold; }
.note, footer { color: var(--faint); font: 0.875rem/1.5 system-ui, sans-serif; }
@media (max-width: 48rem) { .number { float: none; margin: 0 0.5rem 0 0; width: auto; } }
`.trim();
