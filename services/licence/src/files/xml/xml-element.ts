import { decodeReferences } from './decode-references.ts';

/** An element as the parser hands it over: attributes under `@…`, text under `#text`, children in lists. */
export interface XmlElement {
  readonly [member: string]: string | readonly XmlElement[];
}

export const XML_TEXT = '#text';
export const XML_CDATA = '#cdata';
export const XML_ATTRIBUTE_PREFIX = '@';

/** Whatever their prefix: two prefixes for one name are two elements, not a way to hide one. */
export function listChildren(element: XmlElement, name: string): readonly XmlElement[] {
  return Object.entries(element).flatMap(([member, children]) =>
    typeof children !== 'string' && toLocalName(member) === name ? children : [],
  );
}

/** Undefined where there is none, or more than one: which of two counts is not for us to choose. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  const children = element ? listChildren(element, name) : [];
  return children.length === 1 ? children[0] : undefined;
}

/** Undefined where there is none, and where plain text and CDATA are mixed. */
export function findText(element: XmlElement | undefined): string | undefined {
  const sections = element ? listChildren(element, XML_CDATA) : [];
  const text = findString(element, XML_TEXT);
  if (sections.length === 0) return text && decodeReferences(text);
  return text === undefined ? sections.map((section) => section[XML_TEXT]).join('') : undefined;
}

/** Without a prefix, as OFD has them. */
export function findAttribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = findString(element, XML_ATTRIBUTE_PREFIX + name);
  return value && decodeReferences(value);
}

function toLocalName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function findString(element: XmlElement | undefined, member: string): string | undefined {
  const value = element && Object.hasOwn(element, member) ? element[member] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
