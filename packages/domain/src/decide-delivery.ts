import type { DirectoryChannel } from '@shuqiao/schemas/types/directory';
import { findLiveChannel, refuseChannel } from './decide-delivery/find-channel.ts';
import { findAnsweringContract, refuseContract } from './decide-exchange/find-contract.ts';
import { findVisibleResource, refuseResource } from './decide-exchange/find-resource.ts';
import type { ExchangeRefusal } from './decide-exchange/refusal.ts';
import type { DirectoryIndex, IndexedContract, IndexedResource } from './directory-index.ts';

/** What an authenticated delivery claims. */
export interface DeliveryAsk {
  /** The request's `iss`. */
  system: string;
  resource: string;
  contract: string;
  channel: string;
}

export type DeliveryDecision =
  | { allow: { resource: IndexedResource; contract: IndexedContract; channel: DirectoryChannel } }
  | { refuse: ExchangeRefusal };

/** SQX-R60 and R61 for a delivery: `channel_id` (挂接通道) takes the place of the grant (SQX-1 §2). */
export function decideDelivery(index: DirectoryIndex, ask: DeliveryAsk): DeliveryDecision {
  const department = index.systems.get(ask.system)?.department;
  const resource = findVisibleResource(index, ask.resource, department);
  if (!resource) return { refuse: refuseResource(ask.resource) };

  const contract = findAnsweringContract(resource, ask.contract);
  if (!contract) return { refuse: refuseContract(resource) };

  const channel = findLiveChannel(index, ask);
  if (typeof channel === 'string') return { refuse: refuseChannel(channel) };

  return { allow: { resource, contract, channel } };
}
