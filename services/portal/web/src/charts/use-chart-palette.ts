import { useEffect, useState } from 'react';
import { useTheme } from '../theme/theme-context.tsx';
import { type ChartPalette, darkPalette, lightPalette } from './chart-palette.ts';

const printQuery = matchMedia('print');

/** On paper the ink is dark, whatever the screen shows. */
export function useChartPalette(): ChartPalette {
  const { dark } = useTheme();
  const [printing, setPrinting] = useState(printQuery.matches);
  useEffect(() => {
    const follow = () => setPrinting(printQuery.matches);
    printQuery.addEventListener('change', follow);
    return () => printQuery.removeEventListener('change', follow);
  }, []);
  return dark && !printing ? darkPalette : lightPalette;
}
