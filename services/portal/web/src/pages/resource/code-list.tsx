import type { CodeTable } from '@shuqiao/schemas/types/code-table';
import { useText } from '../../i18n/use-text.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
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
    <ScrollRegion name={t.codesOf(name)} className="resource-code-list">
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
    </ScrollRegion>
  );
}
