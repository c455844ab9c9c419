/** Addresses under which this computer is reached from inside the house, and only from there (RFC 1918). */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;
/** Made by programs for themselves: no phone reaches them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|tun|tap|utun|wg|zt)|wsl|hyper-v|virtual/i;

export const isPrivate = (address: string): boolean => PRIVATE.test(address);

/** The likeliest first. */
export function privateAddresses(
  all: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>> = networkInterfaces(),
): readonly string[] {
  return Object.entries(all)
    .toSorted(([a], [b]) => Number(VIRTUAL.test(a)) - Number(VIRTUAL.test(b)))
    .flatMap(([, addresses = []]) => addresses)
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))
    .map(({ address }) => address);
}
