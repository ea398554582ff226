// What it would mean to send a request to Discord twice.

import { RouteBases } from 'discord.js';

/**
 * `repeatable`: twice is as good as once. `first-response`: Discord takes one alone, and says so. `follow-up`: twice
 * makes two messages; whether there is one can be looked up. `once`: twice makes two of something.
 */
export type RequestKind =
  | { readonly kind: 'repeatable' | 'first-response' | 'once' }
  | { readonly kind: 'follow-up'; readonly webhook: string };

const firstResponse = /\/interactions\/\d+\/[^/?]+\/callback$/;
const followUp = /\/webhooks\/\d+\/[^/?]+$/;
const create = /\/channels\/\d+\/messages$/;

/** @param body as it is sent, where it is text */
export function kindOfRequest(method: string, url: string, body: unknown): RequestKind {
  const [path = ''] = url.split('?');
  if (method !== 'POST') return { kind: 'repeatable' };
  if (firstResponse.test(path)) return { kind: 'first-response' };
  if (followUp.test(path)) return { kind: 'follow-up', webhook: path };

  const hasNonce =
    create.test(path) && typeof body === 'string' && /"enforce_nonce":true/.test(body);
  return { kind: hasNonce ? 'repeatable' : 'once' };
}

/** A request's path without what is of one server or person, such as `/channels/:id/messages`; tokens least of all. */
export function routeOf(url: string): string {
  const [path = ''] = url
    .replace(RouteBases.api, '')
    .replace(/^https?:\/\/[^/]+/, '')
    .split('?');

  return path
    .replace(/^\/api(?:\/v\d+)?/, '')
    .replace(/(\/(?:webhooks|interactions)\/\d+\/)[^/]+/, '$1:token')
    .replace(/\/reactions\/.*/, '/reactions')
    .replace(/\/\d+/g, '/:id');
}
