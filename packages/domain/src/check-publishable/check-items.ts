import { order809Articles } from '../clocks/articles.ts';
import { guide } from './check-contents.ts';
import { isBlank, type PublicationRule } from './publishable-entry.ts';

const ITEM_NAME = /^[A-Z][A-Z0-9_]{0,31}$/;

export const checkItemsPresent: PublicationRule = ({ items }) =>
  items.length > 0 ? [] : [guide('items_missing', '/items', '缺少信息项', 'the entry has no items')];

export const checkItemNames: PublicationRule = ({ items }) => {
  const seen = new Set<string>();
  return items.flatMap(({ name, title }, at) => {
    const isTaken = seen.has(name);
    seen.add(name);
    return [
      ...(ITEM_NAME.test(name)
        ? []
        : [
            guide(
              'item_name_malformed',
              `/items/${at}/name`,
              '信息项名称应为大写拼音首字母',
              'item names are pinyin initials in capitals',
            ),
          ]),
      ...(isTaken
        ? [guide('item_name_taken', `/items/${at}/name`, '信息项名称重复', 'two items have this name')]
        : []),
      ...(isBlank(title)
        ? [
            guide(
              'item_title_missing',
              `/items/${at}/title`,
              '缺少信息项中文名称',
              'the item has no Chinese title',
            ),
          ]
        : []),
    ];
  });
};

/** An item that is never given out needs the same basis as a whole entry (art. 14). */
export const checkWithheldItems: PublicationRule = ({ share, items, legalBasis }) => {
  if (share === 'not_shared' || !isBlank(legalBasis)) return [];
  return items.flatMap(({ share: own }, at) =>
    own !== 'not_shared'
      ? []
      : [
          {
            code: 'withheld_item_without_law',
            pointer: `/items/${at}/share`,
            article: order809Articles.refusal,
            message: {
              zh: '不予共享的信息项须列明法律依据',
              en: 'an item that is not shared needs a cited law',
            },
          },
        ],
  );
};
