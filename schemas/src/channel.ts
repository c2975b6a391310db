// Generated from schemas/api/channel.json; do not edit.
import type { DirectoryChannel } from './directory.ts';

/**
 * 挂接通道。Channel.
 */
export type Channel = DirectoryChannel;
