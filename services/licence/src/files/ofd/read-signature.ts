import type { Archive } from '../archive/archive.ts';
import { fileLimits } from '../file-limits.ts';
import { readXml } from '../xml/read-xml.ts';
import { findAttribute, findChild, findText, listChildren, type XmlElement } from '../xml/xml-element.ts';
import { resolveLocation } from './resolve-location.ts';

export interface SignedReference {
  readonly path: string;
  /** base64 of the digest. */
  readonly checkValue: string;
}

/** One entry of Signatures.xml with the Signature.xml it names. */
export interface FileSignature {
  /** Path of Signature.xml. */
  readonly path: string;
  readonly isSeal: boolean;
  /** As written; the standard's default is MD5. */
  readonly digestMethod: string;
  readonly references: readonly SignedReference[];
  /** Path of SignedValue.dat. */
  readonly signedValue: string;
  /** Path of Seal.esl, where it is kept beside. */
  readonly seal: string | null;
}

type Fault = { readonly code: 'file_xml' | 'file_structure' };

/** GB/T 33190 §18, followed as far as it is readable in public sources. */
export function readSignatures(archive: Archive, listPath: string): readonly FileSignature[] | Fault {
  if (!archive.has(listPath)) return { code: 'file_structure' };
  const list = readXml(archive.get(listPath), 'Signatures');
  if (!list) return { code: 'file_xml' };
  const items = listChildren(list, 'Signature');
  if (items.length > fileLimits.signatures) return { code: 'file_structure' };
  const signatures: FileSignature[] = [];
  let totalBytes = 0;
  for (const item of items) {
    const read = readSignature(archive, item, listPath);
    if ('code' in read) return read;
    signatures.push(read);
    totalBytes += archive.get(read.path)?.length ?? 0;
    if (totalBytes > fileLimits.xmlBytes) return { code: 'file_structure' };
  }
  const isOnce = new Set(signatures.map(({ path }) => path)).size === signatures.length;
  return isOnce ? signatures : { code: 'file_structure' };
}

function readSignature(archive: Archive, item: XmlElement, listPath: string): FileSignature | Fault {
  const path = resolveLocation(findAttribute(item, 'BaseLoc'), listPath);
  const type = findAttribute(item, 'Type') ?? 'Seal';
  if (!path || !archive.has(path) || (type !== 'Seal' && type !== 'Sign')) return { code: 'file_structure' };
  const root = readXml(archive.get(path), 'Signature');
  if (!root) return { code: 'file_xml' };
  const info = findChild(root, 'SignedInfo');
  const list = findChild(info, 'References');
  const references = readReferences(list, path);
  const signedValue = resolveLocation(findText(findChild(root, 'SignedValue')), path);
  if (!references || !signedValue || !archive.has(signedValue)) return { code: 'file_structure' };
  const digestMethod = findAttribute(list, 'CheckMethod') ?? 'MD5';
  const seal = resolveLocation(findText(findChild(findChild(info, 'Seal'), 'BaseLoc')), path) ?? null;
  return { path, isSeal: type === 'Seal', digestMethod, references, signedValue, seal };
}

function readReferences(list: XmlElement | undefined, from: string): readonly SignedReference[] | undefined {
  const items = list ? listChildren(list, 'Reference') : [];
  if (items.length === 0 || items.length > fileLimits.references) return undefined;
  const references = items.flatMap((item): SignedReference[] => {
    const path = resolveLocation(findAttribute(item, 'FileRef'), from);
    const checkValue = findText(findChild(item, 'CheckValue'));
    return path && checkValue ? [{ path, checkValue }] : [];
  });
  return references.length === items.length ? references : undefined;
}
