import type { Archive } from '../archive/archive.ts';
import { fileLimits } from '../file-limits.ts';
import type { FileFailCode, FileUnknownCode } from '../file-texts.ts';
import { readXml } from '../xml/read-xml.ts';
import { findAttribute, findChild, findText, listChildren, type XmlElement } from '../xml/xml-element.ts';
import { resolveLocation } from './resolve-location.ts';

export const OFD_ENTRY = 'OFD.xml';

export interface OfdDocument {
  /** Path of Document.xml. */
  readonly root: string;
  /** Path of Signatures.xml; null where the document says it has none. */
  readonly signatureList: string | null;
  /** CustomData by its name: ZZBS, ZZMC and the other names of GB/T 36903. */
  readonly data: Readonly<Record<string, string>>;
}

type Fault = { readonly code: Extract<FileFailCode, 'file_xml' | 'file_structure'> };
type Several = { readonly several: Extract<FileUnknownCode, 'file_documents_several'> };

const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** GB/T 33190 §7.4, followed as far as it is readable in public sources. */
export function readDocument(archive: Archive): OfdDocument | Fault | Several {
  if (!archive.has(OFD_ENTRY)) return { code: 'file_structure' };
  const ofd = readXml(archive.get(OFD_ENTRY), 'OFD');
  if (!ofd) return { code: 'file_xml' };
  if (listChildren(ofd, 'DocBody').length > 1) return { several: 'file_documents_several' };
  const body = findChild(ofd, 'DocBody');
  const root = resolveLocation(findText(findChild(body, 'DocRoot')), OFD_ENTRY);
  if (!body || !root || !archive.has(root)) return { code: 'file_structure' };
  if (!readXml(archive.get(root), 'Document')) return { code: 'file_xml' };
  const data = readCustomData(findChild(body, 'DocInfo'));
  const signatureList = readSignatureList(body);
  return data && signatureList !== undefined ? { root, signatureList, data } : { code: 'file_structure' };
}

function readSignatureList(body: XmlElement): string | null | undefined {
  if (listChildren(body, 'Signatures').length === 0) return null;
  return resolveLocation(findText(findChild(body, 'Signatures')), OFD_ENTRY);
}

/** Undefined where a name occurs twice: a reader could be shown either value. */
function readCustomData(info: XmlElement | undefined): Record<string, string> | undefined {
  if (!info) return undefined;
  const groups = listChildren(info, 'CustomDatas');
  const items = groups.flatMap((group) => listChildren(group, 'CustomData'));
  const pairs = items.map((item): [string, string] => [
    findAttribute(item, 'Name') ?? '',
    findText(item) ?? '',
  ]);
  const names = new Set(pairs.map(([name]) => name));
  const isPlain = groups.length <= 1 && names.size === pairs.length && [...names].every(isDataName);
  return isPlain && pairs.length <= fileLimits.customData ? Object.fromEntries(pairs) : undefined;
}

function isDataName(name: string): boolean {
  return name !== '' && name.length <= fileLimits.nameBytes && !reserved.has(name);
}
