import { toPathCode } from '@shuqiao/domain/resource-code';
import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import { saveFile } from '../../export/save-file.ts';
import { useText } from '../../i18n/use-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { resourceTexts } from './resource-texts.ts';

export function ContractJson({ contract }: { contract: DirectoryContract }) {
  const t = useText(resourceTexts);
  const text = JSON.stringify(contract.document, null, 2);
  const file = `${toPathCode(contract.resource)}@${contract.version}.json`;
  const download = () => saveFile(file, new Blob([text], { type: 'application/schema+json' }));
  return (
    <div className="resource-json">
      <p className="page-actions no-print">
        <CopyButton text={text} />
        <button type="button" className="plain-button" onClick={download}>
          {t.download}
        </button>
      </p>
      <ScrollRegion name={file} className="code-text code-lines resource-contract">
        <pre>{text}</pre>
      </ScrollRegion>
    </div>
  );
}
