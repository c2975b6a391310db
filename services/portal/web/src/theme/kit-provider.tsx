import { ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language-context.tsx';
import { kitTokens } from './kit-tokens.ts';
import { useTheme } from './theme-context.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** antd in our colours and language; its style elements carry the nonce of the page. */
export function KitProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const { dark } = useTheme();
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zh : en}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: kitTokens(dark),
      }}
    >
      {children}
    </ConfigProvider>
  );
}
