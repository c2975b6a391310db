import type { FindDepartment } from '@shuqiao/domain/provision-rate/to-delivery-event';
import { toDeliveryEvent } from '@shuqiao/domain/provision-rate/to-delivery-event';
import type { DeliveryEvent } from '@shuqiao/storage/provision/delivery-event';
import type { DirectoryFollower } from '../directory/directory-follower.ts';
import type { VerifiedPage } from './verify-page.ts';

type Answers = VerifiedPage['answers'];

interface Converted {
  events: DeliveryEvent[];
  /** Some answer names a channel that the directory does not have. */
  hasUnknownChannel: boolean;
}

/**
 * The deliveries among verified answers. A channel may be younger than the directory held, but not than the
 * catalogue's own: so an unknown one is looked up in a fresh directory before it is taken for none.
 */
export async function toDeliveryEvents(
  answers: Answers,
  directory: DirectoryFollower,
  signal: AbortSignal,
): Promise<DeliveryEvent[]> {
  const held = directory.current();
  const first = held && convert(answers, held.findDepartment);
  if (first && !first.hasUnknownChannel) return first.events;
  await directory.refresh(signal);
  const fresh = directory.current();
  if (!fresh) throw new Error('no directory to attribute deliveries by');
  return convert(answers, fresh.findDepartment).events;
}

function convert(answers: Answers, findDepartment: FindDepartment): Converted {
  let hasUnknownChannel = false;
  const find: FindDepartment = (channel, resource) => {
    const department = findDepartment(channel, resource);
    if (department === undefined) hasUnknownChannel = true;
    return department;
  };
  const events = answers.flatMap(({ index, claims }) => {
    const event = toDeliveryEvent(index, claims, find);
    if (!event) return [];
    const { index: evidenceIndex, channelId: channel, ...rest } = event;
    return [{ evidenceIndex, channel, ...rest }];
  });
  return { events, hasUnknownChannel };
}
