// What parts of a page are for, by their elements, their roles for screen readers, and the names that sites give them.

import type { Element } from './page/parse.ts';
import { attribute } from './page/tree.ts';

/** A reason why a part of a page is no story, and how much prose such a part may hold, since a name can also mislead. */
export interface Role {
  readonly reason: string;
  /** Of the prose of the page, from 0 to 1. */
  readonly largestShare: number;
  /** In letters. */
  readonly longestProse: number;
}

const byTag: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'foot of the page',
  aside: 'beside the story',
  form: 'form',
  fieldset: 'form',
  label: 'form',
  dialog: 'dialog',
  figcaption: 'caption',
};

const byRole: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  banner: 'head of the page',
  contentinfo: 'foot of the page',
  complementary: 'beside the story',
  search: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
  tooltip: 'dialog',
  'doc-endnotes': 'notes',
};

/** Words of class names and ids; two words stand next to each other in the name. Earlier reasons go first. */
const byName: readonly (readonly [reason: string, names: string])[] = [
  [
    'comments of readers',
    'comments kommentare disqus livefyre commentlist comment-list comment-section user-comments leserkommentare',
  ],
  [
    'caption',
    'caption captions figcaption bildunterschrift bildtext credit credits photocredit copyright bildnachweis bildquelle bildrechte fotocredit imagesource image-source image-description img-description picture-description photo-description bild-text img-text image-text image-legend media-info',
  ],
  [
    'advertisement',
    'ad ads advert adverts advertisement advertising adslot adbox anzeige werbung sponsored sponsor outbrain taboola plista affiliate advertorial commercial adunit ad-container',
  ],
  [
    'sharing',
    'share sharing shares shariff addthis addtoany sharebar sharedaddy social-share social-media social-links social-bar socialbar sharing-bar social',
  ],
  [
    'newsletter or subscription',
    'newsletter newsletters subscribe subscription subscriptions signup sign-up sign-in signin login register abobox abo-box',
  ],
  [
    'link to other stories',
    'related relateds recommended recommendation recommendations recirc recirculation teaser teasers promo promobox mostread most-read trending popular readmore read-more read-also also-read more-on more-stories mehr-zum see-also jp-relatedposts topstories weiterlesen further-reading storylist linklist link-list related-links next-article previous-article up-next',
  ],
  [
    'navigation',
    'nav navigation navbar breadcrumb breadcrumbs menu submenu pagination pager toc table-of-contents skip-link skiplink inhaltsverzeichnis',
  ],
  [
    'about the author',
    'bio author-bio author-box authorbox about-author about-the-author author-info author-card autorenbox',
  ],
  ['byline', 'byline bylines author authors autor autoren autorin author-name'],
  [
    'date',
    'timestamp pubdate publish-date published-date publication-date date-published datetime date lastupdated last-updated',
  ],
  ['topics', 'tags taglist tag-list keywords schlagworte topics post-tags article-tags tag-links'],
  ['cookies', 'cookie cookies consent gdpr onetrust'],
  ['dialog', 'modal popup popover overlay lightbox tooltip toast snackbar'],
  ['player', 'player audioplayer videoplayer podcast-player audio-player video-player jwplayer'],
  ['foot of the page', 'footer site-footer page-footer'],
  ['beside the story', 'sidebar side-bar aside rail right-rail infobox info-box factbox fact-box'],
  ['feedback', 'feedback rating ratings voting poll survey umfrage correction-form'],
  [
    'summary of the story',
    'key-points keypoints key-takeaways takeaways tldr ai-summary article-summary-list keyfacts key-facts',
  ],
];

/** Names of programs that sites build in: an element is theirs whatever else its name says. */
const programs: readonly (readonly [reason: string, names: string])[] = [
  [
    'cookies',
    'onetrust cookiebot usercentrics didomi sourcepoint trustarc truste borlabs cmplz cky iubenda quantcast',
  ],
  ['comments of readers', 'disqus viafoura livefyre spotim openweb hyvor coral-talk'],
  ['advertisement', 'outbrain taboola plista revcontent mgid zergnet ligatus dianomi googleads'],
  ['sharing', 'addthis addtoany sharethis sharedaddy heateor ssba'],
  ['player', 'jwplayer connatix cnx brightcove glomex kaltura beyondwords'],
  ['link to other stories', 'relatedposts yarpp'],
];

const reasons = new Map(
  byName
    .flatMap(([reason, names]) => names.split(' ').map((name) => [name, reason] as const))
    .reverse(),
);

const programReasons = new Map(
  programs.flatMap(([reason, names]) => names.split(' ').map((name) => [name, reason] as const)),
);

/** Names of what is around the whole story. */
const outermost = new Set(['html', 'body', 'main', 'article']);

/** What builds of a site put behind its names, so that none is there twice: "NewsletterBox_root__rh9I2". */
const ofTheBuild = /__(?=[\w-]*?(?:\d|\p{Ll}\p{Lu}))[\w-]{5}$/u;

function wordsOf(name: string): readonly string[] {
  return name
    .replace(ofTheBuild, '')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .split(/[^a-zäöüß]+/u)
    .filter((word) => word !== '');
}

function reasonByName(name: string): string | undefined {
  const words = wordsOf(name);
  for (const word of words) {
    const reason = programReasons.get(word);
    if (reason !== undefined) return reason;
  }
  for (const [index, word] of words.entries()) {
    const two = reasons.get(`${word}-${words[index + 1]}`);
    const reason = two ?? reasons.get(word);
    const after = words.slice(index + (two === undefined ? 1 : 2));
    if (reason !== undefined && !after.every((other) => anyPart.has(other) || reasons.has(other)))
      continue;
    // What a part has or has not is not what it is.
    if (
      reason !== undefined &&
      !/^(?:has|with|no|without|hide|show|is|not|open|before|after)$/u.test(words[index - 1] ?? '')
    )
      return reason;
  }
  return undefined;
}

/** Parts that can hold more text than the story. */
const often = new Set(['comments of readers', 'cookies']);

/** Parts that are labels and links. */
const brief = new Set(['navigation', 'date', 'byline', 'topics', 'sharing', 'player']);
const longestBrief = 300;

function roleByName(reason: string): Role {
  return {
    reason,
    largestShare: often.has(reason) ? 0.95 : 0.4,
    longestProse: brief.has(reason) ? longestBrief : Number.POSITIVE_INFINITY,
  };
}

const naming = [
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'itemprop',
];

/** The name of a part of a page is its own where it ends with that, or with what any part can be. */
const anyPart = new Set(
  'root box boxes container wrapper wrap list item items section block area widget module content inner outer text link links title header heading head foot footer button label bar component unit card cards group placeholder slot top bottom left right main small large mobile desktop inline info row col body image media figure panel element article articles story stories post posts news page absatz paragraph a p ul li div span'.split(
    ' ',
  ),
);

/** Why this part of a page is no story; undefined where nothing says so. */
export function roleOf(element: Element): Role | undefined {
  const role = attribute(element, 'role');
  const certain = (role === undefined ? undefined : byRole[role]) ?? byTag[element.tagName];
  if (certain !== undefined) {
    return {
      reason: certain,
      largestShare: certain === 'form' ? 0.3 : 0.6,
      longestProse: Number.POSITIVE_INFINITY,
    };
  }
  if (outermost.has(element.tagName)) return undefined;

  // Sites name their own elements as they name parts.
  const own = element.tagName.includes('-') ? reasonByName(element.tagName) : undefined;
  const built = programReasons.get(element.tagName) ?? own;
  if (built !== undefined) return roleByName(built);

  const classes = (attribute(element, 'class') ?? '').split(/\s+/u);
  const isShownLater = classes.some((name) => /:(?:block|flex|grid|inline|table)/u.test(name));
  if (classes.includes('hidden') && !isShownLater)
    return { reason: 'hidden', largestShare: 0.25, longestProse: Number.POSITIVE_INFINITY };

  for (const name of naming) {
    for (const value of (attribute(element, name) ?? '').split(/\s+/u).slice(0, 20)) {
      const reason = value.length > 100 ? undefined : reasonByName(value);
      if (reason !== undefined) return roleByName(reason);
    }
  }
  return undefined;
}
