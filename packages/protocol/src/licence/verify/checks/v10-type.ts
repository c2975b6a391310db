import { isCopyClaim } from '@shuqiao/domain/licence/make-copy';
import { whenReady } from '../../crypto/when-ready.ts';
import { fail, type LicenceCheck, pass, skipped, unknown } from '../licence-check.ts';
import { isMetadataIntact } from '../metadata-integrity.ts';

/** V10, LIC-P1: the type that was asked for, under our own schema of it. */
export const checkType: LicenceCheck = {
  id: 'V10',
  name: { zh: '证照类型与内容规范', en: 'Type and rules of its content' },
  source: 'SD-JWT VC -19, document integrity; LIC-P1',
  needs: 'signature',
  run(context) {
    const { ask, claims, vct, world } = context;
    if (!claims || !vct) return skipped;
    if (claims.ZZLXDM !== vct.type || vct.copies > 0 !== Object.keys(claims).some(isCopyClaim)) {
      return fail('type_mismatch');
    }
    if (ask.type !== undefined && ask.type !== vct.type) return fail('type_mismatch');
    const type = world.trust.findType(vct.type, vct.major);
    if (!type) return unknown('type_version_unknown');
    context.type = type;
    return whenReady(isMetadataIntact(claims, world), (isIntact) => {
      if (!isIntact) return fail('metadata_integrity');
      return whenReady(world.checkClaims(type, claims), (wrong) =>
        wrong.length === 0 ? pass : fail('schema'),
      );
    });
  },
};
