/**
 * `sh -c` with folder, binaries and settings: makes a cluster there, serves it on a Unix socket, and ends
 * both when standard input closes, which happens however the process that started it ends.
 */
export const superviseScript = `
dir=$1 bin=$2
exec 3<&0 </dev/null >"$dir/log" 2>&1

"$bin/initdb" -D "$dir/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync || exit 1
"$bin/postgres" -D "$dir/data" -k "$dir" -p 5432 -c listen_addresses= -c max_connections=300 \\
  -c wal_level=minimal -c max_wal_senders=0 $3 3<&- &
server=$!
{ cat <&3 >/dev/null; kill -s QUIT "$server"; } &
watcher=$!

wait "$server"
kill "$watcher" 2>/dev/null
rm -rf "$dir"
`;
