import type { RegisterSource } from '@shuqiao/protocol/licence/verify/register-source';

/** Where no register is connected nothing can be compared, and that is what verifications say. */
export const noRegister: RegisterSource = { find: () => ({ code: 'register_unavailable' }) };
