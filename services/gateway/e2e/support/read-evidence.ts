import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface EvidenceEntry {
  index: number;
  entry: string;
  message: string | null;
  salt: string | null;
}

interface EvidencePage {
  size: number;
  entries: EvidenceEntry[];
}

/** The whole log of a gateway, as its own services read it. */
export async function readEvidence(exchangeUrl: string, dataDir: string): Promise<EvidenceEntry[]> {
  const token = (await readFile(join(dataDir, 'keys/service-token'), 'utf8')).trim();
  const found: EvidenceEntry[] = [];
  for (;;) {
    const after = found.at(-1)?.index ?? -1;
    const url = `${exchangeUrl}/exchange/v1/evidence?after=${after}&limit=1000`;
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`evidence: ${response.status} ${await response.text()}`);
    const { entries } = (await response.json()) as EvidencePage;
    found.push(...entries);
    if (entries.length === 0) return found;
  }
}
