import { fromDayNumber, toDayNumber } from '@shuqiao/domain/calendar/legal-date';
import type { City } from '../city.ts';
import type { LicenceDraft } from './licence-draft.ts';
import { listBirthCertificates } from './types/birth-certificate.ts';
import { listBusinessLicences } from './types/business-licence.ts';
import { listConstructionQualifications } from './types/construction-qualification.ts';
import { listDrugLicences } from './types/drug-licence.ts';
import { listFoodLicences } from './types/food-licence.ts';
import { listIdentityCardDrafts } from './types/identity-card.ts';
import { listMarriageCertificates } from './types/marriage-certificate.ts';
import { listPollutionPermits } from './types/pollution-permit.ts';
import { listPropertyCertificates } from './types/property-certificate.ts';
import { listSafetyLicences } from './types/safety-licence.ts';

/**
 * Every licence of the city, type by type; the same again each time. Permits are carried on past the day of the city
 * up to the legal date `until` (default: that day); a later date adds acts and changes none.
 */
export function* listLicences(city: City, until = fromDayNumber(city.asOf)): Generator<LicenceDraft> {
  const lastDay = toDayNumber(until);
  yield* listBusinessLicences(city);
  yield* listIdentityCardDrafts(city);
  yield* listPropertyCertificates(city);
  yield* listFoodLicences(city, lastDay);
  yield* listDrugLicences(city, lastDay);
  yield* listSafetyLicences(city, lastDay);
  yield* listPollutionPermits(city, lastDay);
  yield* listConstructionQualifications(city, lastDay);
  yield* listBirthCertificates(city);
  yield* listMarriageCertificates(city);
}
