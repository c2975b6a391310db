import { useState } from 'react';
import { saveFile } from '../export/save-file.ts';
import { toPng } from '../export/to-png.ts';
import { useText } from '../i18n/use-text.ts';
import type { ToOption } from './chart-figure.tsx';
import { chartTexts } from './chart-texts.ts';

interface Props {
  /** Title inside the picture, and name of the file. */
  readonly title: string;
  readonly toOption: ToOption;
}

type Format = 'PNG' | 'SVG';

async function savePicture(format: Format, title: string, toOption: ToOption): Promise<void> {
  const { PICTURE_SIZE, renderPicture } = await import('./render-picture.ts');
  const svg = renderPicture(toOption, title);
  const content =
    format === 'SVG' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg, PICTURE_SIZE);
  saveFile(`${title}.${format.toLowerCase()}`, content);
}

export function PictureButtons({ title, toOption }: Props) {
  const t = useText(chartTexts);
  const [failed, setFailed] = useState(false);
  const save = (format: Format) =>
    savePicture(format, title, toOption).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      {(['PNG', 'SVG'] as const).map((format) => (
        <button key={format} type="button" className="plain-button" onClick={() => void save(format)}>
          {format}
          <span className="visually-hidden"> {t.picture}</span>
        </button>
      ))}
      <span role="status">{failed ? t.pictureFailed : ''}</span>
    </>
  );
}
