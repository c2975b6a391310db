import type { CodeTable } from '@shuqiao/schemas/types/code-table';
import { useText } from '../../i18n/use-text.ts';
import { resourceTexts } from './resource-texts.ts';

export function CodeList({ table: { name, title, codes } }: { table: CodeTable }) {
  const t = useText(resourceTexts);
  if (codes.length === 0) {
    return (
      <p>
        {title}:{t.codesExternal}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="resource-code-list" aria-label={t.codesOf(name)} tabIndex={0}>
      <table className="table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.codeValue}</th>
            <th scope="col">{t.codeTitle}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((each) => (
            <tr key={each.code}>
              <th scope="row">
                <code>{each.code}</code>
              </th>
              <td>{each.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
