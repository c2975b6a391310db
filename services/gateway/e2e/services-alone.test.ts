import { DEFAULT_CITY, generateCity, scaleCity } from '@shuqiao/seeds/generate-city';
import { codeOf } from '@shuqiao/seeds/subject';
import { createTemporaryDatabase, type TemporaryDatabase } from '@shuqiao/storage/testing/temporary-database';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeFolder, removeFolder, SMALLEST } from './support/embedded-gateway.ts';
import { expectMainJob } from './support/expect-main-job.ts';
import { readEvidence } from './support/read-evidence.ts';
import { type DemoRun, runDemo } from './support/run-demo.ts';
import { loadSmallestCity, type ServicesAlone, startServicesAlone } from './support/services-alone.ts';
import { type Collector, startCollector } from './support/start-collector.ts';

/** In logs of every level, traces and metrics there must be nobody's number: not one of these, nor any of its kind. */
function listForbidden(): Set<string> {
  const city = generateCity(scaleCity(DEFAULT_CITY, SMALLEST));
  return new Set([
    ...city.people.map(({ id }) => id),
    ...city.cases.map(({ applicant }) => codeOf(applicant)),
    ...city.enterprises.map(({ uscc }) => uscc),
  ]);
}

const citizenId = /371099\d{11}[\dXx]/g;
const codeForm = /(?=([0-9A-Z]{18}))/g;

function findPersons(text: string, forbidden: ReadonlySet<string>): string[] {
  const codes = [...text.matchAll(codeForm)].map(([, code = '']) => code);
  return [...(text.match(citizenId) ?? []), ...codes.filter((code) => forbidden.has(code))];
}

describe('every service as a process of its own, on PostgreSQL', () => {
  let dataDir: string;
  let database: TemporaryDatabase;
  let collector: Collector;
  let services: ServicesAlone;
  let demo: DemoRun;

  beforeAll(async () => {
    dataDir = await makeFolder();
    database = await createTemporaryDatabase('postgres', inject('postgresUrl'));
    collector = await startCollector();
    services = await startServicesAlone({
      dataDir,
      databaseUrl: database.url,
      env: {
        SHUQIAO_LOG_LEVEL: 'debug',
        SHUQIAO_PROMETHEUS: '1',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      },
    });
    const { surprises } = await loadSmallestCity(services.target, dataDir);
    expect(surprises).toEqual([]);
    demo = await runDemo(services.url, dataDir);
  }, 240_000);

  afterAll(async () => {
    await services.stop();
    await collector.stop();
    await database.remove();
    await removeFolder(dataDir);
  });

  test('the main job runs from the delivery to the verified log', () => expectMainJob(demo));

  test('the portal shows what the others answer, to a page behind the one origin', async () => {
    const page = await fetch(`${services.url}/portal/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const relayed = await fetch(`${services.url}/portal/v1/services/provision/overview`);
    const { city } = await relayed.json();
    expect(city.d).toBeGreaterThan(0);
    const guarded = await fetch(`${services.url}/portal/v1/services/exchange/evidence/1`);
    expect(guarded.status).toBe(401);
  });

  test('each answers for its own health', async () => {
    for (const url of Object.values(services.urls)) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ state: 'ok' });
    }
  });

  test('evidence entries and what they commit to hold nobody’s number', async () => {
    const entries = await readEvidence(services.urls.exchange, dataDir);
    expect(entries.length).toBeGreaterThan(100);
    expect(findPersons(JSON.stringify(entries), listForbidden())).toEqual([]);
  });

  test('metrics hold nobody’s number', async () => {
    for (const url of Object.values(services.urls)) {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('http');
      expect(findPersons(metrics, listForbidden())).toEqual([]);
    }
  });

  test('the look itself finds a number wherever it stands', () => {
    const [one = '', two = ''] = listForbidden();
    expect(findPersons(`{"a":"${one}","b":"x${two}y"}`, listForbidden())).toEqual(
      expect.arrayContaining([one, two]),
    );
  });

  test('logs of every process and the traces hold nobody’s number', async () => {
    const forbidden = listForbidden();
    for (const program of services.programs.values()) {
      expect(await program.stop()).toBe(0);
      expect(program.output()).toContain('"level":"debug"');
      expect(findPersons(program.output(), forbidden)).toEqual([]);
    }
    expect(demo.output.match(citizenId)).toBeNull();
    expect(collector.text()).toContain('/exchange/v1/resources/');
    expect(findPersons(collector.text(), forbidden)).toEqual([]);
  });
});
