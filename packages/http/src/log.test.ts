import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog, type LogFields, type LogLevel } from './log.ts';
import { maskText } from './mask-text.ts';

const syntheticNumber = '371099199001010014';

function collect(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
}

describe('a log line', () => {
  test('carries its level, time, service, event and the known fields', () => {
    const { log, last } = collect();
    log.named('exchange').info('directory swapped', { version: 7, durationMs: 3 });
    expect(last()).toMatchObject({
      level: 'info',
      service: 'exchange',
      msg: 'directory swapped',
      version: 7,
      durationMs: 3,
    });
    expect(last().time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test('drops every field outside the closed set, and objects smuggled into known ones', () => {
    const { log, lines } = collect();
    const smuggled = {
      XM: '张三',
      status: { GMSFHM: syntheticNumber },
      route: ['李四'],
    } as unknown as LogFields;
    log.warn('row rejected', smuggled);
    expect(lines.join()).not.toMatch(/张三|李四|3710/);
  });

  test('hides identity and mobile numbers even where they were never allowed', () => {
    const { log, lines } = collect();
    log.error(`asked for ${syntheticNumber}`, { route: `/x/${syntheticNumber}x`, code: '13800000000' });
    log.named(syntheticNumber).info('started');
    expect(lines.join()).not.toContain(syntheticNumber);
    expect(lines.join()).not.toContain('13800000000');
    expect(lines.join()).toContain('[identity number]');
  });

  test('stays valid JSON when a count looks like a mobile number', () => {
    const { log, last } = collect();
    log.info('delivery staged', { bytes: 13_800_000_000 });
    expect(last().bytes).toBe(13_800_000_000);
  });

  test('below the level nothing is written', () => {
    const { log, lines } = collect('warn');
    log.debug('a');
    log.info('b');
    log.warn('c');
    expect(lines).toHaveLength(1);
  });
});

describe('an error in a log line', () => {
  test('shows its type, code, place and cause', () => {
    const { log, last } = collect();
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    log.error('job failed', { error: new Error('directory not fetched', { cause }) });
    expect(last().error).toMatchObject({
      type: 'Error',
      message: 'directory not fetched',
      cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' },
    });
    expect(last().error.stack[0]).toContain('log.test.ts');
  });

  test('does not repeat the text that was not JSON', () => {
    const { log, lines } = collect();
    let parseError: unknown;
    try {
      JSON.parse('{"XM": "王五", "a": x}');
    } catch (error) {
      parseError = error;
    }
    log.error('parse failed', { error: parseError });
    expect(lines.join()).not.toContain('王五');
    expect(lines.join()).toContain('SyntaxError');
  });

  test('does not repeat the parameters of a failed query nor the value a database quotes', () => {
    const { log, lines } = collect();
    const cause = Object.assign(new Error('invalid input syntax for type bigint: "王五"'), { code: '22P02' });
    const error = new Error('Failed query: insert into "record" values ($1)\nparams: 王五', { cause });
    log.error('write failed', { error });
    expect(lines.join()).not.toContain('王五');
    expect(lines.join()).toContain('insert into \\"record\\"');
  });

  test('of a thrown value that is no error only the type is told', () => {
    const { log, last, lines } = collect();
    log.error('odd', { error: '王五' });
    expect(last().error).toEqual({ type: 'string', stack: [] });
    expect(lines.join()).not.toContain('王五');
  });
});

test('no identity number of the synthetic area survives masking, whatever surrounds it', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const identityNumber = fc
    .tuple(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true }),
      fc.array(digit, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...'0123456789Xx'),
    )
    .map(
      ([day, order, check]) =>
        `371099${day.toISOString().slice(0, 10).replaceAll('-', '')}${order.join('')}${check}`,
    );
  fc.assert(
    fc.property(fc.string(), identityNumber, fc.string(), (before, number, after) => {
      expect(maskText(before + number + after)).not.toContain(number);
    }),
  );
});

test('a unified social credit code, a kid and a timestamp stay readable', () => {
  const text = '11371000MBT000273B n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg 1790000000000';
  expect(maskText(text)).toBe(text);
});
