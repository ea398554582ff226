// Which addresses of hosts may be fetched from.

import ipaddr from 'ipaddr.js';

/** All of IPv6 that is routed on the public internet. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Services of cloud providers for their own machines, at addresses that look public. */
const providersOwn: readonly string[] = ['168.63.129.16'];

/**
 * Whether an IP address is one of the public internet: not of this machine, a private network, a provider's metadata
 * service, a group of hosts, or one that hides an IPv4 address (mapped, NAT64, 6to4, Teredo).
 *
 * Ranges: the special-purpose registries of IANA, as ipaddr.js has them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;

  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;

  return parsed instanceof ipaddr.IPv6
    ? parsed.zoneId === undefined && parsed.match(globalUnicast)
    : !providersOwn.includes(parsed.toString());
}
