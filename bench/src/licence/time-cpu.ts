/** CPU microseconds of this process, all threads, while it works. */
export async function timeCpu(work: () => Promise<void> | void): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
