import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { snippetComments } from '../../snippets/snippet-comments.ts';
import { MistakesStep } from './steps/mistakes-step.tsx';
import { QuestionStep } from './steps/question-step.tsx';
import { SendStep } from './steps/send-step.tsx';
import { SignStep } from './steps/sign-step.tsx';
import { SnippetsStep } from './steps/snippets-step.tsx';
import { StepList } from './steps/step-list.tsx';
import { toStepStates } from './steps/step-states.ts';
import { TryStep } from './steps/try-step.tsx';
import { VerifyStep } from './steps/verify-step.tsx';
import { toSnippetInput } from './to-snippet-input.ts';
import { type Trial, useTrial } from './use-trial.ts';

interface Props extends Trial {
  /** The steps before. */
  readonly children: ReactNode;
  readonly renew: () => Promise<void>;
}

/** From the question to the code, for a system that the exchange knows. */
export function LaterSteps({ renew, children, ...given }: Props) {
  const comments = useText(snippetComments);
  const { sandbox, document, place } = given;
  const trial = useTrial(given);
  const { question, asked, signed, exchanged } = trial;
  const states = toStepStates({
    hasKey: true,
    isKnown: true,
    isSigned: signed !== undefined,
    isAnswered: exchanged !== undefined,
  });
  const input = toSnippetInput({ sandbox, document, place, question, body: asked, comments });
  return (
    <>
      <StepList states={states} />
      {children}
      <TryStep id="question" state={states.question}>
        <QuestionStep
          document={document}
          registration={sandbox.registration}
          question={question}
          body={JSON.stringify(asked)}
          change={trial.change}
        />
      </TryStep>
      <TryStep id="sign" state={states.sign}>
        <SignStep signed={signed} kid={sandbox.key.publicJwk.kid} sign={trial.sign} />
      </TryStep>
      <TryStep id="send" state={states.send}>
        <SendStep answer={exchanged?.answer} send={trial.send} signAndSend={trial.signAndSend} />
      </TryStep>
      <TryStep id="verify" state={states.verify}>
        {exchanged ? <VerifyStep exchanged={exchanged} /> : null}
      </TryStep>
      <TryStep id="mistakes" state={states.mistakes}>
        <MistakesStep place={place} compose={trial.composeRight} />
      </TryStep>
      <TryStep id="snippets" state={states.snippets}>
        {input ? <SnippetsStep sandbox={sandbox} input={input} renew={renew} /> : null}
      </TryStep>
    </>
  );
}
