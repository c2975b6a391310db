// Generated from schemas/api/channel-page.json; do not edit.
import type { DirectoryChannel } from './directory.ts';

/**
 * 挂接通道分页。A page of channels.
 */
export interface ChannelPage {
  items: DirectoryChannel[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
