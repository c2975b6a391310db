import type { DirectoryChannel } from '@shuqiao/schemas/types/directory';
import type { ExchangeRefusal, Inactive } from '../decide-exchange/refusal.ts';
import type { DirectoryIndex } from '../directory-index.ts';

const BIND_AT = '/catalogue/v1/channels';

interface ChannelAsk {
  system: string;
  resource: string;
  channel: string;
}

/** The channel if it is live and of this system's department and resource; a foreign one is like none. */
export function findLiveChannel(index: DirectoryIndex, ask: ChannelAsk): DirectoryChannel | Inactive {
  const system = index.systems.get(ask.system);
  const channel = index.channels.get(ask.channel);
  if (!system || channel?.department !== system.department) return 'none';
  if (channel.resource !== ask.resource) return 'other_resource';
  if (system.state !== 'active') return 'system_inactive';
  if (channel.state !== 'live') return 'stopped';
  return channel;
}

export function refuseChannel(state: Inactive): ExchangeRefusal {
  return { code: 'grant_inactive', rule: 'SQX-R60', claim: 'channel_id', state, applyAt: BIND_AT };
}
