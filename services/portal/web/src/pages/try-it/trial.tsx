import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import type { Place } from './exchange/place.ts';
import { LaterSteps } from './later-steps.tsx';
import type { RegisteredSandbox } from './sandbox/kept-sandbox.ts';
import { useSandbox } from './sandbox/use-sandbox.ts';
import { KeyStep } from './steps/key-step.tsx';
import { RegisterStep } from './steps/register-step.tsx';
import { StepList } from './steps/step-list.tsx';
import { stepIds, toStepStates } from './steps/step-states.ts';
import { TryStep } from './steps/try-step.tsx';
import type { Trial as TrialInput } from './use-trial.ts';

interface Props extends Omit<TrialInput, 'sandbox'> {
  readonly account: string;
  readonly place: Place;
}

/** The whole way from a key to a verified answer. */
export function Trial({ account, ...given }: Props) {
  const { sandbox, attempt, createKey, register, forget } = useSandbox(account, given.place);
  if (sandbox === undefined) return <PageSkeleton />;
  const known = sandbox?.known && sandbox.registration ? (sandbox as RegisteredSandbox) : undefined;
  const states = toStepStates({
    hasKey: sandbox !== null,
    isKnown: known !== undefined,
    isSigned: false,
    isAnswered: false,
  });
  const renew = async () => {
    await forget();
    await createKey(true);
  };
  const first = (
    <>
      <TryStep id="key" state={states.key}>
        <KeyStep sandbox={sandbox} create={createKey} forget={forget} />
      </TryStep>
      <TryStep id="register" state={states.register}>
        {sandbox ? <RegisterStep sandbox={sandbox} attempt={attempt} register={register} /> : null}
      </TryStep>
    </>
  );
  if (known) {
    return (
      <LaterSteps key={known.registration.system.id} sandbox={known} renew={renew} {...given}>
        {first}
      </LaterSteps>
    );
  }
  return (
    <>
      <StepList states={states} />
      {first}
      {stepIds.slice(2).map((id) => (
        <TryStep key={id} id={id} state="todo">
          {null}
        </TryStep>
      ))}
    </>
  );
}
