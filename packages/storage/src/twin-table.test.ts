import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import { applicationTable } from './catalogue/application.ts';
import { applicationEventTable } from './catalogue/application-event.ts';
import { changeCounterTable, changeTable } from './catalogue/change.ts';
import { channelTable } from './catalogue/channel.ts';
import { codeTableTable } from './catalogue/code-table.ts';
import { contractTable } from './catalogue/contract.ts';
import { departmentTable } from './catalogue/department.ts';
import { departmentSuccessionTable } from './catalogue/department-succession.ts';
import { directoryVersionTable } from './catalogue/directory-version.ts';
import { grantTable } from './catalogue/grant.ts';
import { keyNonceTable } from './catalogue/key-nonce.ts';
import { legalBasisTable } from './catalogue/legal-basis.ts';
import { numberSeriesTable } from './catalogue/number-series.ts';
import { obligationTable } from './catalogue/obligation.ts';
import { purposeTable } from './catalogue/purpose.ts';
import { resourceTable } from './catalogue/resource.ts';
import { sandboxTable } from './catalogue/sandbox.ts';
import { resourceAudienceTable, resourceSearchTable } from './catalogue/search-entry.ts';
import { systemTable } from './catalogue/system.ts';
import { systemKeyTable } from './catalogue/system-key.ts';
import { blockedKeyTable } from './exchange/blocked-key.ts';
import { consentTable } from './exchange/consent.ts';
import { feedCursorTable } from './exchange/feed-cursor.ts';
import { keptAnswerTable } from './exchange/kept-answer.ts';
import { logChainLinkTable, logChainTable } from './exchange/log-chain.ts';
import { logCheckpointTable } from './exchange/log-checkpoint.ts';
import { evidenceMessageTable, evidenceSaltTable, logEntryTable } from './exchange/log-entries.ts';
import { logStateTable } from './exchange/log-state.ts';
import { logTileTable } from './exchange/log-tiles.ts';
import { privilegedViewTable } from './exchange/privileged-view.ts';
import { replayTable } from './exchange/replay-store.ts';
import { holderConsentTable } from './licence/holder-consent.ts';
import { issuerAuthorityTable } from './licence/issuer-authority.ts';
import { licenceTable } from './licence/licence.ts';
import { licenceEventTable } from './licence/licence-event.ts';
import { licenceSearchTable } from './licence/licence-search.ts';
import { licenceTypeTable } from './licence/licence-type.ts';
import { lookUpTable } from './licence/look-up.ts';
import { lookUpAlarmTable } from './licence/look-up-alarm.ts';
import { matterTable } from './licence/matter.ts';
import { outboxCounterTable, outboxTable } from './licence/outbox.ts';
import { shandongAccountTable } from './licence/shandong-account.ts';
import { showCodeTable } from './licence/show-code.ts';
import { signedRequestTable } from './licence/signed-request.ts';
import { stampedCopyTable } from './licence/stamped-copy.ts';
import { statusListTable } from './licence/status-list.ts';
import { statusListEntryTable } from './licence/status-list-entry.ts';
import { statusListVersionTable } from './licence/status-list-version.ts';
import { trustVersionTable } from './licence/trust-version.ts';
import { walletTransactionTable } from './licence/wallet-transaction.ts';
import { accountTable } from './portal/account.ts';
import { sessionTable } from './portal/session.ts';
import { signInFailureTable } from './portal/sign-in-failure.ts';
import { decisiveDayTable } from './provision/decisive-day.ts';
import { deliveryEventTable } from './provision/delivery-event.ts';
import { directorySnapshotTable } from './provision/directory-snapshot.ts';
import { feedStateTable } from './provision/feed-state.ts';
import { publishedFiguresTable } from './provision/published-figures.ts';
import { rateSnapshotTable } from './provision/rate-snapshot.ts';
import { services } from './service.ts';
import { countAllRows, listColumns } from './testing/list-columns.ts';
import { describeOnBothEngines } from './testing/temp-store.ts';
import { toSqliteTable } from './twin-table.ts';

const authored = {
  catalogue: [
    applicationTable,
    applicationEventTable,
    changeTable,
    changeCounterTable,
    channelTable,
    codeTableTable,
    contractTable,
    departmentTable,
    departmentSuccessionTable,
    directoryVersionTable,
    grantTable,
    keyNonceTable,
    legalBasisTable,
    numberSeriesTable,
    obligationTable,
    purposeTable,
    resourceAudienceTable,
    resourceSearchTable,
    resourceTable,
    sandboxTable,
    systemTable,
    systemKeyTable,
  ],
  exchange: [
    blockedKeyTable,
    consentTable,
    evidenceMessageTable,
    evidenceSaltTable,
    feedCursorTable,
    keptAnswerTable,
    logChainLinkTable,
    logChainTable,
    logCheckpointTable,
    logEntryTable,
    logStateTable,
    logTileTable,
    privilegedViewTable,
    replayTable,
  ],
  licence: [
    holderConsentTable,
    issuerAuthorityTable,
    licenceTable,
    licenceEventTable,
    licenceSearchTable,
    licenceTypeTable,
    lookUpTable,
    lookUpAlarmTable,
    matterTable,
    outboxCounterTable,
    outboxTable,
    shandongAccountTable,
    showCodeTable,
    signedRequestTable,
    stampedCopyTable,
    statusListTable,
    statusListEntryTable,
    statusListVersionTable,
    trustVersionTable,
    walletTransactionTable,
  ],
  portal: [accountTable, sessionTable, signInFailureTable],
  provision: [
    decisiveDayTable,
    deliveryEventTable,
    directorySnapshotTable,
    feedStateTable,
    publishedFiguresTable,
    rateSnapshotTable,
  ],
};

/** Used by native statements only: nobody authors them. */
const nativeTables = new Set(['quota_use', 'hosted_dataset', 'delivery', 'hosted_record', 'hosted_lookup']);

function columnsOf(tables: PgTable[]): string[] {
  return tables
    .flatMap((table) =>
      Object.values(getTableColumns(table)).map(
        (column) => `${getTableName(table)}.${column.name} ${column.getSQLType()} ${column.notNull}`,
      ),
    )
    .sort();
}

const portableType = (type: string) => (type.toLowerCase() === 'integer' ? 'bigint' : type.toLowerCase());

for (const service of services) {
  describeOnBothEngines(`the tables of ${service}`, service, (open) => {
    test('are authored exactly as its migrations make them', async () => {
      const columns = await listColumns(await open());

      expect(
        columns
          .filter(({ table }) => !nativeTables.has(table))
          .map(({ table, column, type, notNull }) => `${table}.${column} ${portableType(type)} ${notNull}`)
          .sort(),
      ).toEqual(columnsOf(authored[service]));
    });
  });

  test(`the SQLite twins of ${service} have the authored columns`, () => {
    expect(columnsOf(authored[service].map((table) => toSqliteTable<PgTable>(table)))).toEqual(
      columnsOf(authored[service]),
    );
  });
}

for (const service of services) {
  describeOnBothEngines(`all tables of ${service}`, service, (open) => {
    test('have text and bigint columns only, and text is compared by code point', async () => {
      const store = await open();

      for (const { table, column, type, collation } of await listColumns(store)) {
        const name = `${table}.${column}`;
        expect(['text', 'bigint'], name).toContain(portableType(type));
        if (store.engine === 'postgres' && type === 'text') expect(collation, name).toBe('C');
      }
    });

    test('hold nothing after migration, so that tests may empty them', async () => {
      expect(await countAllRows(await open())).toBe(0);
    });
  });
}

describe('a twin table', () => {
  test('is made once', () => {
    expect(toSqliteTable(departmentTable)).toBe(toSqliteTable(departmentTable));
  });
});
