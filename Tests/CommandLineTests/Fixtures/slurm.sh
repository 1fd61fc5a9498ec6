#!/usr/bin/env bash
# A whole Slurm on this machine, for as long as standard input stays open.
#
#   slurm.sh FOLDER CONTROLLER_PORT NODE_PORT
#
# Everything it writes is in FOLDER; it listens on the loopback interface only and needs no root.
# "ready" on standard output: now SLURM_CONF=FOLDER/slurm.conf reaches it. The daemons are children
# of this script and end with it.
set -uo pipefail
folder=$1 controller_port=$2 node_port=$3
host=$(hostname -s) user=$(id -un)
memory=$(awk '/^MemTotal/ {print int($2 / 1024 * 0.8)}' /proc/meminfo)
export SLURM_CONF=$folder/slurm.conf

mkdir -p "$folder"/{munge,state,spool/n1,log}
chmod 0755 "$folder/munge"
chmod 0700 "$folder/state"
(umask 077 && head -c 1024 /dev/urandom >"$folder/munge/key")
cat >"$SLURM_CONF" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$controller_port
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CredType=cred/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool/%n
SlurmctldPidFile=$folder/controller.pid
SlurmdPidFile=$folder/node.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,bf_interval=1,sched_min_interval=10000
RequeueExit=74,75
ReturnToService=2
KillWait=2
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$node_port CPUs=$(nproc) RealMemory=$memory
PartitionName=main Nodes=n1 Default=YES MaxTime=INFINITE State=UP
CONF

daemons=()
down() {
  trap - EXIT
  timeout 5 scancel --user="$user" --quiet 2>/dev/null
  # Steps have processes of their own, and end when their jobs do.
  for _ in {1..50}; do
    [ -n "$(timeout 2 squeue --noheader 2>/dev/null)" ] || break
    sleep 0.1
  done
  # Backwards: who needs another goes first.
  for ((i = ${#daemons[@]} - 1; i >= 0; i--)); do
    kill "${daemons[i]}" 2>/dev/null
    for _ in {1..50}; do
      kill -0 "${daemons[i]}" 2>/dev/null || continue 2
      sleep 0.1
    done
    kill -KILL "${daemons[i]}"
  done
}
trap down EXIT
trap 'exit 143' TERM INT HUP

start() {
  local name=$1
  shift
  "$@" </dev/null >"$folder/log/$name" 2>&1 &
  daemons+=($!)
}
start munged munged --foreground --force --num-threads=2 --key-file="$folder/munge/key" \
  --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" \
  --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"
start slurmctld slurmctld -D -f "$SLURM_CONF"
start slurmd slurmd -D -f "$SLURM_CONF" -N n1

for _ in {1..150}; do
  if [ "$(timeout 5 sinfo --noheader --Node --format=%T 2>/dev/null)" = idle ]; then
    echo ready
    cat >/dev/null
    exit 0
  fi
  sleep 0.1
done
tail -n 5 "$folder"/log/* >&2
exit 1
