import { XMLParser } from 'fast-xml-parser';
import { fileLimits } from '../file-limits.ts';
import { findChild, XML_ATTRIBUTE_PREFIX, XML_CDATA, XML_TEXT, type XmlElement } from './xml-element.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const declaration = /^<\?xml\s[^>]*\?>/;
const utf8Encoding = /\sencoding\s*=\s*(["'])utf-8\1/i;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: XML_ATTRIBUTE_PREFIX,
  textNodeName: XML_TEXT,
  cdataPropName: XML_CDATA,
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: fileLimits.xmlDepth,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/**
 * The root element of that name. Undefined for what is no well-formed UTF-8 XML within bounds, and for any
 * document type declaration.
 */
export function readXml(bytes: Uint8Array | undefined, rootName: string): XmlElement | undefined {
  if (!bytes || bytes.length > fileLimits.xmlBytes) return undefined;
  try {
    const text = utf8.decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || !isDeclaredUtf8(text)) return undefined;
    if (text.split('<').length > fileLimits.xmlTags) return undefined;
    return findChild(parser.parse(text, true) as XmlElement, rootName);
  } catch {
    return undefined;
  }
}

function isDeclaredUtf8(text: string): boolean {
  const [declared] = declaration.exec(text) ?? [];
  if (declared === undefined) return !text.startsWith('<?xml');
  return utf8Encoding.test(declared) || !declared.includes('encoding');
}
