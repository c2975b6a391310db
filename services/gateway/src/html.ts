const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = 'body{font:16px/1.6 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}';

export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toPage(title: string): string {
    return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>${this.text}</body>
</html>
`;
  }
}

type Value = string | number | Html | readonly Html[];

function toText(value: Value): string {
  if (value instanceof Html) return value.text;
  return typeof value === 'object' ? value.map(({ text }) => text).join('\n') : escapeHtml(String(value));
}

/** Values are escaped unless they are made by `html` themselves. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: parts }, ...values.map(toText)));
}

/** A page with one inline style and nothing else that loads or runs. */
export function toHtmlHeaders(): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  };
}
