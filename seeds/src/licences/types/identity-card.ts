import { fromDayNumber } from '@shuqiao/domain/calendar/legal-date';
import type { City } from '../../city.ts';
import { listIdentityCards } from '../../identity-cards.ts';
import { getDepartment } from '../../subject.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { REASONS } from '../reasons.ts';
import { toDraft } from '../to-draft.ts';
import { toHolder } from '../to-holder.ts';

/**
 * The serial is a running number, not the citizen number: a licence identifier is shown to many. The address of
 * people who are registered elsewhere is not known here.
 */
export function* listIdentityCardDrafts(city: City): Generator<LicenceDraft> {
  const issuer = getDepartment(city, '市公安局');
  for (const { holder, issued, end, cancelled } of listIdentityCards(city)) {
    const { index, sex, ethnicity, birth, home, isMigrant } = holder;
    yield toDraft({
      type: 'identity',
      issuer,
      serial: `2018${`${index + 1}`.padStart(9, '0')}`,
      number: holder.id,
      holder: toHolder(holder),
      area: home?.building.district.code ?? '371000',
      issued,
      end,
      items: {
        KZ_XBDM: `${sex}`,
        KZ_MZDM: ethnicity,
        KZ_CSRQ: fromDayNumber(birth),
        ...(home && !isMigrant ? { KZ_ZZ: home.text } : {}),
      },
      acts: cancelled === undefined ? [] : [{ act: 'cancel', on: cancelled, reason: REASONS.holderDied }],
    });
  }
}
