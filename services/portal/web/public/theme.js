// Runs before the first paint, so that no light page flashes up in the dark.
{
  let kept = null;
  try {
    kept = localStorage.getItem('shuqiao.theme');
  } catch {
    // Nothing is kept in this browser: the display follows the system.
  }
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
