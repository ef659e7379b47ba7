#!/usr/bin/env bash
# Three PostgreSQL nodes under Patroni, with one etcd and HAProxy, all on loopback, as root or as postgres: BIN (programs of PostgreSQL),
# PORTS (ten free ones: of etcd 2, Patroni 3, PostgreSQL 3, HAProxy for the primary and for replicas). A commit is acknowledged when a
# standby shows it. It does what each line of its input says, and takes everything away when the input ends: "kill" ends the primary's
# processes at once.
set -e
trap '' INT
read -r etcd peer rest1 rest2 rest3 node1 node2 node3 primary replica <<< "$PORTS"
rest=("" "$rest1" "$rest2" "$rest3") node=("" "$node1" "$node2" "$node3")
dir=$(mktemp -d)
chmod 777 "$dir"
cd "$dir"
as_postgres() { if [ "$(id -u)" = 0 ]; then exec setpriv --reuid postgres --regid postgres --clear-groups env HOME="$dir" "$@"; else exec "$@"; fi; }
postmasters() { head -qn 1 "$dir"/d*/postmaster.pid 2>/dev/null || true; }
finish() {
  kill -KILL $(jobs -p) $(postmasters) 2>/dev/null || true
  rm -rf "$dir"
}
trap finish EXIT

quorum=http://127.0.0.1:$etcd peers=http://127.0.0.1:$peer
etcd --name e1 --data-dir "$dir/etcd" --listen-client-urls "$quorum" --advertise-client-urls "$quorum" --listen-peer-urls "$peers" \
  --initial-advertise-peer-urls "$peers" --initial-cluster "e1=$peers" --unsafe-no-fsync >etcd.log 2>&1 &

for i in 1 2 3; do
  cat >"p$i.yml" <<Y
scope: indicators
name: n$i
restapi: {listen: "127.0.0.1:${rest[i]}", connect_address: "127.0.0.1:${rest[i]}"}
etcd3: {host: "127.0.0.1:$etcd"}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 5
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters: {max_connections: 60, shared_buffers: 32MB, wal_keep_size: 64MB, synchronous_commit: remote_apply}
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}, data-checksums]
  pg_hba: ["host replication all 127.0.0.1/32 trust", "host all all 127.0.0.1/32 trust"]
postgresql:
  listen: 127.0.0.1:${node[i]}
  connect_address: 127.0.0.1:${node[i]}
  data_dir: $dir/d$i
  bin_dir: $BIN
  pgpass: $dir/pgpass$i
  authentication: {replication: {username: rep, password: rep}, superuser: {username: postgres, password: pg}}
  parameters: {unix_socket_directories: $dir}
Y
done

balance() { # name port path
  printf 'listen %s\n  bind 127.0.0.1:%s\n  option httpchk OPTIONS %s\n  http-check expect status 200\n' "$1" "$2" "$3"
  printf '  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions\n'
  for i in 1 2 3; do printf '  server n%s 127.0.0.1:%s check port %s\n' "$i" "${node[i]}" "${rest[i]}"; done
}
{
  printf 'defaults\n  mode tcp\n  timeout connect 2s\n  timeout client 30m\n  timeout server 30m\n'
  balance primary "$primary" /primary
  balance replica "$replica" /synchronous
} >ha.cfg
haproxy -db -f ha.cfg >haproxy.log 2>&1 &

is() { curl -fs -o /dev/null -X OPTIONS "http://127.0.0.1:${rest[$1]}/$2"; }
await() { for _ in $(seq 600); do "$@" && return; sleep 0.1; done; tail -n 5 ./*.log; echo "failed: $*"; exit 1; }
pid=()
for i in 1 2 3; do
  as_postgres patroni "p$i.yml" >"patroni$i.log" 2>&1 &
  pid[i]=$!
  [ "$i" != 1 ] || await is 1 primary
done

synchronous() { is 2 synchronous || is 3 synchronous; }
await synchronous
answers() { "$BIN/psql" -qAt -h 127.0.0.1 -p "$1" -U postgres -c 'SELECT 1' >/dev/null 2>&1; }
await answers "$primary"
await answers "$replica"
echo ready
while read -r action; do
  for i in 1 2 3; do
    if is "$i" primary; then
      kill -KILL "${pid[i]}" "$(head -n 1 "d$i/postmaster.pid")"
      break
    fi
  done
  echo ready
done
