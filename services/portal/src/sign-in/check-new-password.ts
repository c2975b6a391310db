export type PasswordFlaw = 'short' | 'same' | 'account' | 'common' | 'repetitive';

const MIN_CHARACTERS = 12;
const MIN_DIFFERENT = 5;

/** What guessers try first among the passwords of twelve characters and more, without case and punctuation. */
const common = [
  '123456789012',
  '1234567890123',
  '12345678901234567890',
  '111222333444',
  '123123123123',
  '112233445566',
  'abcdefghijkl',
  'abcd12345678',
  'abc123456789',
  'aa1234567890',
  'admin1234567',
  'admin12345678',
  'administrator',
  'administrator1',
  'adminadmin123',
  'changeme1234',
  'iloveyou1234',
  'letmein12345',
  'mima12345678',
  'p4ssw0rd1234',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qazwsxedcrfv',
  'qwer12345678',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'shuqiao12345',
  'shuqiao123456',
  'weihai123456',
  'woaini1314520',
  'woaini520131',
  'zaq12wsxcde3',
];
const known = new Set(common);

const strip = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** All that is wrong with a new password. Length counts, no mix of character kinds is asked for (NIST SP 800-63B). */
export function checkNewPassword(next: string, current: string, account: string): PasswordFlaw[] {
  const characters = [...next.normalize('NFKC')];
  const stripped = strip(next);
  const withoutAccount = stripped.replaceAll(strip(account), '');
  const flaws: readonly [PasswordFlaw, boolean][] = [
    ['short', characters.length < MIN_CHARACTERS],
    ['same', next.normalize('NFKC') === current.normalize('NFKC')],
    ['account', stripped !== withoutAccount && [...withoutAccount].length < MIN_CHARACTERS / 2],
    ['common', known.has(stripped)],
    ['repetitive', new Set(characters).size < MIN_DIFFERENT],
  ];
  return flaws.filter(([, isFlaw]) => isFlaw).map(([flaw]) => flaw);
}
