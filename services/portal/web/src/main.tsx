import './theme/base.css';
import './shell/shell.css';
import './ui/ui.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { createQueryClient } from './api/query-client.ts';
import { LanguageProvider } from './i18n/language-context.tsx';
import { Shell } from './shell/shell.tsx';
import { ThemeProvider } from './theme/theme-context.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <LanguageProvider>
        <ThemeProvider>
          <Router base="/portal">
            <Shell />
          </Router>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
