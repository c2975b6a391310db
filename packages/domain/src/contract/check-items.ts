import type { ContractDocument, ContractItem } from '@shuqiao/schemas/types/directory';
import type { Finding } from '@shuqiao/schemas/types/finding';
import { listItems } from './contract-document.ts';
import { appendToPointer, newFinding } from './new-finding.ts';

const MAX_ITEMS = 500;
const ITEM_NAME = /^[A-Z][A-Z0-9_]{0,31}$/;
const TYPES: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean', 'object']);
const CONTROLS: ReadonlySet<string> = new Set(['items', 'limit', 'cursor']);

/** Names and titles of the items, and that everything named elsewhere in the contract exists. */
export function checkItems(document: ContractDocument): Finding[] {
  return [
    ...checkNames(document),
    ...checkKey(document),
    ...checkLookup(document),
    ...checkSubject(document),
    ...checkRequired(document),
  ];
}

function checkNames(document: ContractDocument): Finding[] {
  const items = Object.entries(listItems(document));
  if (items.length > MAX_ITEMS) {
    return [newFinding('/$defs', 'too_large', `信息项超过${MAX_ITEMS}个`, `more than ${MAX_ITEMS} items`)];
  }
  return items.flatMap(([name, item]) =>
    checkItem(name, item, appendToPointer('/$defs/record/properties', name)),
  );
}

function checkItem(name: string, { title, type }: ContractItem, pointer: string): Finding[] {
  const findings: Finding[] = [];
  if (!ITEM_NAME.test(name)) {
    findings.push(
      newFinding(
        pointer,
        'item_name',
        '信息项名称应为大写拼音首字母',
        'item names are capitals, digits and _',
      ),
    );
  }
  if (typeof title !== 'string' || title.trim() === '') {
    findings.push(newFinding(pointer, 'item_title', '信息项缺少中文名称', 'the item has no title'));
  }
  if (!TYPES.has(type)) {
    findings.push(
      newFinding(pointer, 'item_type', '信息项须指明一种数据类型', 'an item has exactly one type'),
    );
  }
  return findings;
}

function checkKey(document: ContractDocument): Finding[] {
  const key = document['x-key'];
  const { required } = document.$defs.record;
  if (key.length === 0 && document['x-lookup'].length > 0) {
    return [newFinding('/x-key', 'x-key', '须指明记录主键', 'records need a key')];
  }
  return key.flatMap((name, at) =>
    required.includes(name)
      ? []
      : [newFinding(`/x-key/${at}`, 'x-key', '主键信息项须存在且必填', 'a key item exists and is required')],
  );
}

function checkLookup(document: ContractDocument): Finding[] {
  const lookup = document['x-lookup'];
  const { record, query } = document.$defs;
  const unknown = lookup.flatMap((name, at) =>
    Object.hasOwn(record.properties, name) && Object.hasOwn(query.properties, name)
      ? []
      : [
          newFinding(
            `/x-lookup/${at}`,
            'x-lookup',
            '查询项须是记录和查询中的信息项',
            'a lookup item is in the record and in the query',
          ),
        ],
  );
  const undeclared = Object.keys(query.properties)
    .filter((name) => !CONTROLS.has(name) && !lookup.includes(name))
    .map((name) =>
      newFinding(
        appendToPointer('/$defs/query/properties', name),
        'x-lookup',
        '查询项须列入 x-lookup',
        'a query item is listed in x-lookup',
      ),
    );
  return [...unknown, ...undeclared];
}

function checkSubject(document: ContractDocument): Finding[] {
  const subject = document['x-subject'];
  if (subject === null || document['x-lookup'].includes(subject)) return [];
  return [
    newFinding('/x-subject', 'x-subject', '数据主体须是查询项之一', 'the subject is one of the lookup items'),
  ];
}

function checkRequired({ $defs }: ContractDocument): Finding[] {
  return $defs.record.required.flatMap((name, at) =>
    Object.hasOwn($defs.record.properties, name)
      ? []
      : [
          newFinding(
            `/$defs/record/required/${at}`,
            'required',
            '必填的信息项不存在',
            'a required item does not exist',
          ),
        ],
  );
}
