import type { City } from '../city.ts';
import { toGbDate } from '../day.ts';
import { codeOf } from '../subject.ts';
import type { Row, RowSources } from './row-source.ts';

/** 国有建设用地使用权/房屋所有权 [memory]. */
const RIGHT = '04';

/** One row for every owner. */
function* rights({ properties }: City): Generator<Row> {
  for (const property of properties) {
    if (property.registered === undefined) continue;
    for (const owner of property.owners) {
      yield {
        BDCDYH: property.unit,
        BDCQZH: property.certificate,
        QLR: owner.name,
        QLRZJH: codeOf(owner),
        ZL: property.location,
        JZMJ: property.area,
        QLLX: RIGHT,
        DYZT: property.isMortgaged ? '1' : '0',
        CFZT: property.isSealed ? '1' : '0',
      };
    }
  }
}

function* sales({ properties }: City): Generator<Row> {
  for (const { sale, owners, unit } of properties) {
    if (!sale) continue;
    yield {
      HTBH: sale.number,
      MSR: owners.map((owner) => owner.name).join('、'),
      CMR: sale.seller.name,
      BDCDYH: unit,
      CJJE: sale.price,
      BARQ: toGbDate(sale.signed),
    };
  }
}

export const propertyRows: RowSources = { '30703710011/000001': rights, '30703710012/000001': sales };
