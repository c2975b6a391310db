import { organisationCodeCheckDigit } from '@shuqiao/domain/organisation-code';
import { usccCheckDigit } from '@shuqiao/domain/uscc';

const ROWS_PER_CHUNK = 200;
const BODY_DIGITS = 8;

/** A valid code with the registrar of enterprises and an area that is not assigned. */
function toUscc(n: number): string {
  const body = String(n).padStart(BODY_DIGITS, '0');
  const first17 = `91371099${body}${organisationCodeCheckDigit(body)}`;
  return first17 + usccCheckDigit(first17);
}

/** Twenty items, some 430 bytes; `round` changes the content of every row and the key of none. */
function toRow(n: number, round: number): string {
  return JSON.stringify({
    TYSHXYDM: toUscc(n),
    QYMC: `示例企业${n}号有限公司`,
    FDDBR: '示例人',
    ZCZB: (n % 10_000) + 0.25,
    CLRQ: '20080618',
    JYQX: '20380617',
    QYLXDM: '1130',
    HYDM: 'F5211',
    ZS: `示例区示例路${n % 997}号`,
    DJJG: '示例市场监督管理局',
    DJZT: '1',
    HZRQ: '20180828',
    NBRQ: '20180630',
    JYFW: '示例商品的批发、零售',
    XZQHDM: '371099',
    DJJGDM: '371099000',
    LXDZ: `示例区示例路${n % 997}号${round}室`,
    YZBM: '264299',
    SJZB: (n % 5_000) + 0.5,
    CYRS: n % 300,
  });
}

/** The NDJSON body of one delivery, in pieces; each call makes the same bytes. */
export function* wideRows(count: number, round: number): Generator<Buffer> {
  for (let from = 0; from < count; from += ROWS_PER_CHUNK) {
    let text = '';
    for (let n = from; n < Math.min(count, from + ROWS_PER_CHUNK); n++) text += `${toRow(n, round)}\n`;
    yield Buffer.from(text);
  }
}
