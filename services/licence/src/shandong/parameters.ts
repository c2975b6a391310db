import { isCitizenId } from '@shuqiao/domain/citizen-id';
import { isLicenceIdentifier, parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { isUscc } from '@shuqiao/domain/uscc';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { ShandongAccount } from '@shuqiao/storage/licence/shandong-account';
import { ShandongRefusal } from './refusal.ts';
import type { ShandongDeps } from './shandong-deps.ts';

export type Data = Readonly<Record<string, unknown>>;

const MAX_CHARACTERS = 200;
const typeForm = /^[0-9A-Z]{18}[0-9]{3}$/;
/** 公民身份号码, 统一社会信用代码 (GB/T 36903-2018 as client code has it). */
const holderForms: Readonly<Record<string, (code: string) => boolean>> = {
  '111': isCitizenId,
  '001': isUscc,
};

export function getText(data: Data, name: string): string {
  const text = findText(data, name);
  if (text === undefined) throw new ShandongRefusal(12, name);
  return text;
}

export function findText(data: Data, name: string): string | undefined {
  const value = data[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || value.length > MAX_CHARACTERS) throw new ShandongRefusal(102, name);
  return value;
}

/** Permission is per account and licence type. */
export function getAllowedType(deps: ShandongDeps, { type }: ShandongAccount, code: string): LicenceType {
  if (!typeForm.test(code)) throw new ShandongRefusal(113);
  const found = deps.trust.current().index.findType(code);
  if (!found) throw new ShandongRefusal(13);
  if (code !== type) throw new ShandongRefusal(100);
  return found;
}

export function getIdentifier(data: Data): { identifier: string; type: string } {
  const identifier = getText(data, 'certIdentifier');
  if (!isLicenceIdentifier(identifier)) throw new ShandongRefusal(102, 'certIdentifier');
  return { identifier, type: parseLicenceIdentifier(identifier)?.type ?? '' };
}

export function getHolderCode(data: Data): string {
  const [code, kind] = [getText(data, 'holderCode'), getText(data, 'holderTypeCode')];
  const isCode = Object.hasOwn(holderForms, kind) ? holderForms[kind] : undefined;
  if (!isCode) throw new ShandongRefusal(103);
  if (!isCode(code)) throw new ShandongRefusal(102, 'holderCode');
  return code;
}
