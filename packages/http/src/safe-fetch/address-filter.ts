import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** True where a connection to this address may be opened. */
export type AddressFilter = (address: string) => boolean;

type Range = ReturnType<typeof ipaddr.parseCIDR>;

const globalUnicast6 = ipaddr.parseCIDR('2000::/3');

function isWithin(address: string, ranges: readonly Range[]): boolean {
  const parsed = ipaddr.process(address);
  return ranges.some((range) => range[0].kind() === parsed.kind() && parsed.match(range));
}

/**
 * ipaddr.js calls whatever it knows nothing about "unicast", such as the IPv4-compatible ::7f00:1: so IPv6 has to be
 * in the block that is handed out for it. Mapped, translated and tunnelled addresses hide an IPv4 one and are refused.
 */
function isPublic(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast6);
}

/**
 * LIC-S2. Admits public unicast addresses; networks of the city's own (CIDR notation) can be admitted in addition,
 * others refused. Refusals go before admissions.
 */
export function createAddressFilter(
  networks: { admit?: readonly string[]; refuse?: readonly string[] } = {},
): AddressFilter {
  const admitted = (networks.admit ?? []).map((range) => ipaddr.parseCIDR(range));
  const refused = (networks.refuse ?? []).map((range) => ipaddr.parseCIDR(range));
  return (address) => {
    if (isIP(address) === 0 || isWithin(address, refused)) return false;
    return isPublic(address) || isWithin(address, admitted);
  };
}
