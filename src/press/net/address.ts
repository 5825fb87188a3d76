import { BlockList, isIP } from 'node:net';

/**
 * What is not of the public Internet: IANA's special-purpose registries (RFC 6890 and what was added since), multicast
 * and reserved space. Two lists, because a BlockList compares an IPv4 address with IPv6 nets as if it were mapped.
 */
const SPECIAL_4 = listOf('ipv4', [
  ['0.0.0.0', 8], // this network; Linux connects 0.0.0.0 to itself
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carriers' NAT; some clouds' metadata
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // Azure's inner services, on a public number
  ['169.254.0.0', 16], // link-local; most clouds' metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments; Oracle's metadata
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
]);

/** The only part of IPv6 that is given out: mapped IPv4, NAT64, unique local, link-local, multicast are outside. */
const GLOBAL_6 = listOf('ipv6', [['2000::', 3]]);
const SPECIAL_6 = listOf('ipv6', [
  ['2001::', 23], // protocol assignments, Teredo among them: an IPv4 address inside
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address inside
  ['3fff::', 20], // documentation
]);

function listOf(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of nets) list.addSubnet(net, bits, family);
  return list;
}

/** Whether an IP address, as a resolver writes it, is one of the public Internet. What is no IP address is not. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL_4.check(address, 'ipv4');
    case 6:
      return GLOBAL_6.check(address, 'ipv6') && !SPECIAL_6.check(address, 'ipv6');
    default:
      return false;
  }
}
