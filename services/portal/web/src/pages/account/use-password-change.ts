import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { type Session, useForgetSession } from '../../api/use-session.ts';

export function usePasswordChange(onDone: () => void) {
  const forget = useForgetSession();
  return useAction(async (current: string, next: string) => {
    const session = await requestJson<Session>('/portal/v1/password', {
      method: 'POST',
      body: { current, next },
    });
    onDone();
    await forget(session);
  });
}
