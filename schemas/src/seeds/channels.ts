// Generated from schemas/seeds/channels.json; do not edit.
import type { DirectoryChannel } from '../directory.ts';

/**
 * 种子：挂接通道。Channels.
 */
export type SeedChannels = DirectoryChannel[];
