import type { City } from '../city.ts';
import { toGbDate } from '../day.ts';
import type { Row, RowSources } from './row-source.ts';

const LAYERS = [
  '政务电子地图',
  '政务影像2016',
  '政务影像2017',
  '政务影像2018',
  '行政区划',
  '道路',
  '水系',
  '地名地址',
  '公共设施',
  '海岸带',
];

/** Seven decimals of a degree: about a centimetre. */
function toDegrees(value: number): number {
  return Number(value.toFixed(7));
}

function* addresses({ buildings }: City): Generator<Row> {
  for (const { code, text, district, longitude, latitude } of buildings) {
    yield {
      DZBM: code,
      DZQC: text,
      XZQHDM: `${district.code}001001`,
      JD: toDegrees(longitude),
      WD: toDegrees(latitude),
    };
  }
}

function* layers({ asOf }: City): Generator<Row> {
  for (const [n, name] of LAYERS.entries()) {
    yield {
      TCMC: name,
      FWDZ: `https://map.weihai.example/wmts/layer-${n + 1}`,
      ZBX: 'CGCS2000',
      BBRQ: toGbDate(asOf - 30 * (n + 1)),
    };
  }
}

export const placeRows: RowSources = { '103001/000001': addresses, '103001/000002': layers };
