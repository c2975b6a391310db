interface Props {
  /** For those who hear it. */
  readonly name: string;
  readonly text: string;
}

export function CodeText({ name, text }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="evidence-code" aria-label={name} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}
