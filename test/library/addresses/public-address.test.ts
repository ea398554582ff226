import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/library/addresses/public-address.ts';

describe('the guard of addresses', () => {
  it.each([
    '1.1.1.1',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.0',
    '169.253.255.255',
    '223.255.255.254',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
  ])('lets %s through', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    [
      'private',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.178.1', 'fc00::1', 'fd12::1'],
    ],
    ['shared by a provider (CGNAT)', ['100.64.0.1', '100.127.255.255']],
    ['link-local', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'fec0::1']],
    ['multicast', ['224.0.0.1', '239.255.255.255', 'ff02::1']],
    ['reserved', ['192.0.0.8', '198.18.0.1', '203.0.113.7', '240.0.0.1', '255.255.255.255']],
    ['documentation', ['192.0.2.1', '198.51.100.1', '2001:db8::1', '3fff::1']],
    ['metadata', ['169.254.169.254', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '::ffff:8.8.8.8']],
    ['NAT64', ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::a00:1']],
    ['6to4 and Teredo', ['2002:7f00:1::', '2002:a00:1::1', '2001::1']],
    ['no address', ['', 'localhost', 'example.org', '127.0.0.1.example.org', '[::1]', '1.1.1.1/8']],
  ])('stops what is %s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it('stops every IPv4 address in every form of IPv6 that holds one', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
    fc.assert(
      fc.property(group, group, (high, low) => {
        const forms = [
          `::ffff:${high}:${low}`,
          `::${high}:${low}`,
          `64:ff9b::${high}:${low}`,
          `2002:${high}:${low}::1`,
        ];
        return forms.every((form) => !isPublicAddress(form));
      }),
    );
  });

  it('stops every address of the private networks, and says something of any text', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const first = fc.constantFrom('10', '127', '0', '192.168', '169.254', '172.16', '172.31');
    fc.assert(
      fc.property(first, octet, octet, octet, (start, ...rest) => {
        const address = [...start.split('.'), ...rest].slice(0, 4).join('.');
        return !isPublicAddress(address);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof isPublicAddress(text) === 'boolean'));
  });
});
