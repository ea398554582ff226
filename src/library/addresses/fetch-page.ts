// Fetching a page from an address that a person named.

import type { IncomingMessage } from 'node:http';
import { untilAborted } from '../../base/abort.ts';
import { systemCodeOf, UserError } from '../../base/errors.ts';
import { maximumArticleBytes } from '../../story/document/article-size.ts';
import { headerAsksNoindex } from '../../story/reading/noindex.ts';
import { type PageFormat, pageFormat } from './content-type.ts';
import { describeCode, describeStatus, pageFault } from './fetch-faults.ts';
import { type BodyFault, readBody } from './page-body.ts';
import { type ResolveHost, requestPinned, resolveBySystem } from './pinned-request.ts';
import { isPublicAddress } from './public-address.ts';
import { hostOf, readAddress } from './web-address.ts';

const seconds = 10;
const mostRedirects = 5;
const longestValidator = 1000;
const megabytes = maximumArticleBytes / 1024 / 1024;

/** What a server said of a page's version, so that it need not send it again (RFC 9110, 8.8). */
export interface PageVersion {
  /** Where the page was in the end, after all redirects. */
  readonly finalAddress: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A page as it came. */
export interface FetchedPage extends PageVersion, PageFormat {
  /** Decoded from what the connection was compressed with, otherwise as they were sent. */
  readonly bytes: Uint8Array;
  /** Whether the server asks in a header that it is not listed. */
  readonly asksNoindex: boolean;
}

/** What fetching needs from outside; tests hand in others. */
export interface FetchParts {
  readonly resolveHost: ResolveHost;
  /** Whether an IP address may be connected to. */
  readonly isAllowedAddress: (address: string) => boolean;
  /** Starts the time that all of a fetch may take. */
  readonly startDeadline: () => AbortSignal;
}

export const fetchParts: FetchParts = {
  resolveHost: resolveBySystem,
  isAllowedAddress: isPublicAddress,
  startDeadline: () => AbortSignal.timeout(seconds * 1000),
};

const requestHeaders = {
  'User-Agent': 'Footnote/0.1 (reads a news story once, to cite it)',
  Accept: 'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8',
  'Accept-Language': 'de, en;q=0.8',
  'Accept-Encoding': 'br, gzip, deflate',
};

/**
 * Fetches a page within limits of time, size and redirects, from hosts on the public internet alone. Each host's name
 * is looked up once, and only addresses that were checked are connected to. No cookie is kept or sent.
 *
 * @param known - The version that is there already.
 * @returns `unchanged` where the page is still that version.
 * @throws UserError that names the address, what is wrong and what to do; never with its query, which may be secret.
 */
export async function fetchPage(
  address: string,
  known?: PageVersion,
  parts: FetchParts = fetchParts,
): Promise<FetchedPage | 'unchanged'> {
  const deadline = parts.startDeadline();
  let url = readAddress(address);

  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const outcome = await fetchOnce(url, known, parts, deadline);
    if (!(outcome instanceof URL)) return outcome;
    url = outcome;
  }

  throw pageFault(
    readAddress(address),
    `it leads on more than ${mostRedirects} times, as pages do that want cookies. Save the page in a browser and name the file.`,
  );
}

/** @returns a `URL` where the page is somewhere else. */
async function fetchOnce(
  url: URL,
  known: PageVersion | undefined,
  parts: FetchParts,
  deadline: AbortSignal,
): Promise<FetchedPage | 'unchanged' | URL> {
  try {
    const addresses = await allowedAddresses(url, parts, deadline);
    const conditions = known?.finalAddress === url.href ? conditionsOf(known) : {};
    const headers = { ...requestHeaders, ...conditions };
    const response = await requestPinned(url, addresses, headers, deadline);

    try {
      return await pageOf(response, url, Object.keys(conditions).length > 0);
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (deadline.aborted) {
      throw pageFault(
        url,
        `it did not come within ${seconds} seconds. Try again later, or save the page in a browser and name the file.`,
        error,
      );
    }

    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    throw pageFault(url, describeCode(code), error);
  }
}

/** The one lookup of a host's name. @throws UserError where none of its addresses may be connected to. */
async function allowedAddresses(
  url: URL,
  { resolveHost, isAllowedAddress }: FetchParts,
  deadline: AbortSignal,
): Promise<readonly string[]> {
  const found = await untilAborted(resolveHost(hostOf(url)), deadline);
  const allowed = found.filter(isAllowedAddress);
  if (allowed.length > 0) return allowed;

  throw pageFault(
    url,
    'its host is on this machine or in a private network, from where nothing is fetched. Save the page as a file and name that.',
  );
}

async function pageOf(
  response: IncomingMessage,
  url: URL,
  isConditional: boolean,
): Promise<FetchedPage | 'unchanged' | URL> {
  const { statusCode: status = 0, headers } = response;
  const { location, etag, 'last-modified': lastModified } = headers;
  if (status === 304 && isConditional) return 'unchanged';
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    return readAddress(location, url);
  }
  if (status !== 200) throw pageFault(url, describeStatus(status));

  const type = headers['content-type'] ?? '';
  const format = pageFormat(type, url.pathname);
  if (format === undefined) throw pageFault(url, wrongType(type));

  const isPlain = headers['content-encoding'] === undefined;
  if (isPlain && Number(headers['content-length']) > maximumArticleBytes) {
    throw pageFault(url, bodyFaults['too large']);
  }

  const bytes = await readBody(response, headers['content-encoding'] ?? '', maximumArticleBytes);
  if (typeof bytes === 'string') throw pageFault(url, bodyFaults[bytes]);

  return {
    bytes,
    ...format,
    finalAddress: url.href,
    ...(isKept(etag) && { etag }),
    ...(isKept(lastModified) && { lastModified }),
    asksNoindex: headerAsksNoindex(String(headers['x-robots-tag'] ?? '')),
  };
}

/** What a server says of a version is kept unless it is absurd. */
function isKept(validator: string | undefined): validator is string {
  return validator !== undefined && validator.length <= longestValidator;
}

const bodyFaults: Readonly<Record<BodyFault, string>> = {
  'too large': `it is larger than ${megabytes} MiB, the most that a story may have. Save the story's text as a .txt file and name that.`,
  damaged: 'what its server sent is damaged. Try again later.',
  'of an unknown encoding':
    'its server compresses it in a way that is unknown here. Save the page in a browser and name the file.',
};

function wrongType(type: string): string {
  const shown = type.replace(/[^\x20-\x7e]/gu, '').slice(0, 80);
  const is = shown === '' ? 'its server does not say what it is' : `it is of the type "${shown}"`;

  return `${is}; only web pages, plain text and Markdown are read. Save the story's text as a .txt file and name that.`;
}

function conditionsOf({ etag, lastModified }: PageVersion) {
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
}
