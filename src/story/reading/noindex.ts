// Pages that ask not to be listed by search engines.

/** For whoever edits the story. */
export const noindexNotice =
  'The page asks search engines not to list it (robots: noindex). Ask its publisher before it is quoted.';

/** Where a page's `meta` elements are looked for, in bytes. */
const headBytes = 512 * 1024;

const element = /<meta\b[^<>]{0,1000}>/giu;
const isForRobots = /\bname\s{0,9}=\s{0,9}["']?(?:robots|footnote)\b/iu;
const content = /\bcontent\s{0,9}=\s{0,9}["']?([^"'<>]{0,200})/iu;

/** Whether a page's `meta` element for robots says so. */
export function pageAsksNoindex(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));

  return [...head.matchAll(element)].some(
    ([meta]) => isForRobots.test(meta) && forbidsIndex(content.exec(meta)?.[1] ?? ''),
  );
}

/**
 * Whether an `X-Robots-Tag` header says so to everybody or to this program: "noindex", "footnote: none", but not
 * "googlebot: noindex". Which program is meant holds until the next name.
 */
export function headerAsksNoindex(header: string): boolean {
  let isMeant = true;

  return header.split(',').some((part) => {
    const [, name, directive = ''] = /^(?:([^:]*):)?(.*)$/su.exec(part.trim()) ?? [];
    if (name !== undefined && !/^(?:max-|unavailable_after)/u.test(name.trim())) {
      isMeant = name.trim().toLowerCase() === 'footnote';
    }

    return isMeant && forbidsIndex(directive);
  });
}

function forbidsIndex(directives: string): boolean {
  return directives
    .toLowerCase()
    .split(',')
    .some((directive) => ['noindex', 'none'].includes(directive.trim()));
}
