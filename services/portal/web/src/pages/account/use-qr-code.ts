import { useEffect, useState } from 'react';

/** The text as a picture; undefined until the code that draws it has been loaded. */
export function useQrCode(text: string): string | undefined {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    async function draw() {
      const { toString: toSvg } = await import('qrcode');
      const svg = await toSvg(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
      if (isWanted) setPicture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    }
    // Without the picture there is still the secret to type.
    draw().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [text]);
  return picture;
}
