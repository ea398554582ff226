// What the file of a fetched story is called.

import { asciiName } from '../../language/words/ascii.ts';

const longest = 60;

/** Lower-case letters, digits and hyphens: from the headline, else from the end of the address, else from its host. */
export function storyName(title: string | undefined, url: URL): string {
  const [segment = ''] = url.pathname.split('/').filter(Boolean).slice(-1);
  const names = [title ?? '', decoded(segment).replace(/\.\w{1,5}$/u, ''), url.hostname];

  return names.map((name) => shorten(asciiName(name))).find((name) => name !== '') ?? 'story';
}

/** The first of `name`, `name-2`, `name-3` … that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Cut after a word where there is one. */
function shorten(name: string): string {
  if (name.length <= longest) return name;

  const start = name.slice(0, longest + 1);
  const end = start.lastIndexOf('-');
  return start.slice(0, end > 0 ? end : longest);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
