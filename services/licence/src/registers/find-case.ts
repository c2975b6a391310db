import type { OpenCase } from '@shuqiao/domain/licence/check-consent';

/** The case as the register of cases (政务服务办件信息) has it; undefined when no such case is open. */
export type FindCase = (caseId: string) => Promise<OpenCase | undefined | { code: 'register_unavailable' }>;
