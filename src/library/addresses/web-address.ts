// Addresses of web pages, as people and servers write them.

import { UserError } from '../../base/errors.ts';

const longestShown = 200;

/** Whether what a person named is meant as an address, and not as a file. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(text);
}

/** @throws UserError for what is no address of a web page, and for one with a name or a password in it. */
export function readAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) {
    throw new UserError(
      `${withoutSecrets(text)}: the address cannot be read. Write it as https://example.org/story.`,
    );
  }

  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UserError(
      `${withoutSecrets(text)}: only addresses that start with https:// or http:// are fetched. Save the text as a file and name that.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError(
      `${shownAddress(url)}: there is a user name or a password in the address. Leave it out, or save the page as a file and name that.`,
    );
  }
  url.hash = '';

  return url;
}

/** An address for messages and logs: without query and credentials, which may be secret. */
export function shownAddress({ protocol, host, pathname }: URL): string {
  return clip(`${protocol}//${host}${pathname}`);
}

/** A host's name or IP address, without the brackets that an address has around IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, '');
}

/** The same for what cannot be read as an address. */
function withoutSecrets(text: string): string {
  const shown = text.replace(/[?#].*$/su, '').replace(/\/\/[^/]*@/u, '//');

  return clip(shown.replace(/\p{C}/gu, '\ufffd'));
}

function clip(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}
