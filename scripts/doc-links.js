import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const link = /\[([^\]]*)\]\((?!https?:|mailto:|#)(?=[^)]*[./])([^)#\s]+)(?:#L(\d+))?[^)]*\)/g;
const inlinePath = /`((?:packages|services|schemas|seeds|bench|docs|scripts)\/[\w./-]+\.\w+)`/g;

/** A link to a line is right when that line still speaks of what the link is called. */
function checkTarget(file, target, line, label = '') {
  if (!existsSync(target)) return `${file}: ${target} does not exist`;
  if (!line) return undefined;
  const text = readFileSync(target, 'utf8').split('\n')[Number(line) - 1] ?? '';
  if (!text.includes(label.replaceAll('`', ''))) return `${file}: line ${line} of ${target} is not ${label}`;
}

function brokenLinks(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(link)].map(([, label, path, line]) =>
    checkTarget(file, join(root, dirname(file), decodeURIComponent(path)), line, label),
  );
  const paths = [...text.matchAll(inlinePath)].map(([, path]) => checkTarget(file, join(root, path)));
  return [...links, ...paths].filter(Boolean);
}

/** Every relative link, line anchor and quoted source path in the repository's Markdown leads somewhere. */
export function checkDocLinks(root) {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  const broken = files
    .trim()
    .split('\n')
    .filter(Boolean)
    .flatMap((file) => brokenLinks(root, file));
  if (broken.length > 0) throw new Error(broken.join('\n'));
}
