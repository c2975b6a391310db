import { ScrollRegion } from '../../ui/scroll-region.tsx';

interface Props {
  /** For those who hear it. */
  readonly name: string;
  readonly text: string;
}

export function CodeText({ name, text }: Props) {
  return (
    <ScrollRegion name={name} className="code-text code-wrapped evidence-code">
      <pre>{text}</pre>
    </ScrollRegion>
  );
}
