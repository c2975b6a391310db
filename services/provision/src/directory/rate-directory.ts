import { createHash } from 'node:crypto';
import type { FindDepartment } from '@shuqiao/domain/provision-rate/to-delivery-event';
import type { Directory } from '@shuqiao/schemas/types/directory';

/** The part of a directory on which rates rest. */
export type RateFacts = Pick<Directory, 'departments' | 'resources' | 'obligations' | 'channels'>;

/** As it is kept: the facts, and what names and bounds the directory they are of. */
export interface StoredDirectory extends RateFacts {
  /** base64url SHA-256 of the directory's bytes; also its ETag. */
  hash: string;
  expiresAt: string;
}

export interface RateDirectory extends StoredDirectory {
  version: number;
  expiresAtMs: number;
  /** Equal for directories that give the same rates, whatever else they say. */
  factsHash: string;
  findDepartment: FindDepartment;
}

export function toRateFacts({ departments, resources, obligations, channels }: RateFacts): RateFacts {
  return { departments, resources, obligations, channels };
}

export function toRateDirectory(version: number, stored: StoredDirectory): RateDirectory {
  const channels = new Map(stored.channels.map((channel) => [channel.id, channel]));
  return {
    ...stored,
    version,
    expiresAtMs: Date.parse(stored.expiresAt),
    factsHash: hashFacts(stored),
    findDepartment: (channelId, resource) => {
      const channel = channels.get(channelId);
      return channel?.resource === resource ? channel.department : undefined;
    },
  };
}

function hashFacts(facts: RateFacts): string {
  return createHash('sha256')
    .update(JSON.stringify(toRateFacts(facts)))
    .digest('base64url');
}
