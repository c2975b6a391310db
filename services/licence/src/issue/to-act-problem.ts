import type { ActRefusal } from '@shuqiao/domain/licence/decide-act';
import { Problem } from '@shuqiao/http/problem';
import type { Licence } from '@shuqiao/storage/licence/licence';

export function toActProblem({ code, detail }: ActRefusal, licence: Licence | undefined): Problem {
  return new Problem(code, {
    ...(detail !== undefined && { detail }),
    ...(licence && { state: licence.state }),
  });
}
