import { splitHighlight } from './split-highlight.ts';

interface Props {
  readonly text: string;
  readonly terms: readonly string[];
}

export function Highlight({ text, terms }: Props) {
  return splitHighlight(text, terms).map((part) =>
    part.found ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
  );
}
