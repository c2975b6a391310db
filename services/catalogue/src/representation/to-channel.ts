import type { DirectoryChannel } from '@shuqiao/schemas/types/directory';
import type { Channel } from '@shuqiao/storage/catalogue/channel';

export function toChannel({ version: _version, ...channel }: Channel): DirectoryChannel {
  return channel;
}
