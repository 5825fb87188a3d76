import { expect, test } from 'vitest';
import { isPublic } from '../../../../src/press/net/address.ts';

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '223.255.255.255', '2606:4700:4700::1111'])(
  '%s is public',
  (address) => expect(isPublic(address)).toBe(true),
);

test.each([
  ['this network', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['carriers’ NAT', '100.64.0.1'],
  ['metadata in carriers’ NAT', '100.100.100.200'],
  ['loopback', '127.255.255.254'],
  ['Azure’s inner services', '168.63.129.16'],
  ['metadata', '169.254.169.254'],
  ['private', '172.31.255.255'],
  ['Oracle’s metadata', '192.0.0.192'],
  ['documentation', '192.0.2.1'],
  ['6to4 relay', '192.88.99.1'],
  ['private', '192.168.1.1'],
  ['benchmark', '198.19.255.255'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped public', '::ffff:8.8.8.8'],
  ['compatible', '::7f00:1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::7f00:1'],
  ['Teredo', '2001:0:7f00:1::'],
  ['documentation', '2001:db8::1'],
  ['6to4', '2002:7f00:1::'],
  ['documentation', '3fff::1'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['multicast', 'ff02::1'],
  ['no address', 'localhost'],
  ['an odd spelling', '0x7f.1'],
  ['nothing', ''],
])('%s is not public: %s', (_what, address) => expect(isPublic(address)).toBe(false));
