import { type DestinationStream, pino } from 'pino';
import { describeError } from './describe-error.ts';
import { maskText } from './mask-text.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The closed set of what a log line may carry; anything else is dropped, whatever its type claims. */
export interface LogFields {
  requestId?: string;
  traceId?: string;
  method?: string;
  /** The pattern of the route, never the path that was asked for. */
  route?: string;
  status?: number;
  durationMs?: number;
  code?: string;
  job?: string;
  attempt?: number;
  waitMs?: number;
  count?: number;
  bytes?: number;
  size?: number;
  version?: string | number;
  state?: string;
  address?: string;
  port?: number;
  engine?: string;
  dataDir?: string;
  kid?: string;
  keyFile?: string;
  resource?: string;
  system?: string;
  department?: string;
  channel?: string;
  grant?: string;
  error?: unknown;
}

export interface Log {
  readonly level: LogLevel;
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** The same log with a name that says which part of the process speaks. */
  named(service: string): Log;
}

const fieldNames = [
  'requestId',
  'traceId',
  'method',
  'route',
  'status',
  'durationMs',
  'code',
  'job',
  'attempt',
  'waitMs',
  'count',
  'bytes',
  'size',
  'version',
  'state',
  'address',
  'port',
  'engine',
  'dataDir',
  'kid',
  'keyFile',
  'resource',
  'system',
  'department',
  'channel',
  'grant',
] as const satisfies readonly (keyof LogFields)[];

type Line = Record<string, unknown>;

const jsonString = /"(?:[^"\\]|\\.)*"/g;

/** Only inside strings: a byte count may look like a mobile number, and the line must stay JSON. */
const maskLine = (line: string): string => line.replace(jsonString, maskText);

function toLine(fields: LogFields): Line {
  const line: Line = {};
  for (const name of fieldNames) {
    const value: unknown = fields[name];
    if (typeof value === 'string' || typeof value === 'number') line[name] = value;
  }
  if (fields.error !== undefined) line.error = describeError(fields.error);
  return line;
}

type Write = (line: Line, event: string) => void;
interface Sink {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
  child(bindings: Line): Sink;
}

function wrap(sink: Sink, level: LogLevel): Log {
  const at = (name: 'debug' | 'info' | 'warn' | 'error') =>
    function write(event: string, fields: LogFields = {}): void {
      sink[name](toLine(fields), event);
    };
  const idle = () => undefined;
  return {
    level,
    debug: level === 'debug' ? at('debug') : idle,
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    named: (service) => wrap(sink.child({ service }), level),
  };
}

/** Structured log on stdout, one JSON object a line; `event` is a constant phrase, never composed of values. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: maskLine },
  };
  return wrap(destination ? pino(options, destination) : pino(options), level);
}

export const silentLog: Log = createLog('silent');
