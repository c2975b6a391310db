import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)(#L(\d+))?[^)]*\)/g;
const inlinePath = /`((?:packages|services|schemas|seeds|bench|docs|scripts)\/[\w./-]+\.\w+)`/g;

function checkTarget(file, target, line) {
  if (!existsSync(target)) return `${file}: ${target} does not exist`;
  if (line && readFileSync(target, 'utf8').split('\n').length < Number(line)) {
    return `${file}: ${target} has no line ${line}`;
  }
}

function brokenLinks(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(link)].map(([, path, , line]) =>
    checkTarget(file, join(root, dirname(file), decodeURIComponent(path)), line),
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
