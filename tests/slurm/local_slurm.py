"""A private Slurm of virtual nodes on this machine, as a state folder.

Used by scripts/slurm_local, which starts it in namespaces of its own, and by
the tests that run inside: they may cut a node's power and start it again, or
end and restart the controller. The folder holds slurm.conf, each daemon's log,
and its process id in NAME.pid (munged, slurmctld, n1, n2, …).

The nodes and the controller are joined by a virtual bridge in a network
namespace of scripts/slurm_local's own: fixed addresses and ports do no harm,
and nothing can be reached from outside.
"""

import os
import pathlib
import signal
import subprocess
import time

#: Debian's packages, by a program of each.
PROGRAMS = {"slurmctld": "slurmctld", "slurmd": "slurmd",
            "sbatch": "slurm-client", "munged": "munge",
            "unshare": "util-linux", "ip": "iproute2"}
CONTROLLER = "controller"
#: Addresses that no network has: TEST-NET-1 of RFC 5737.
NETWORK = "192.0.2"
CONTROLLER_ADDRESS = f"{NETWORK}.254"
BRIDGE = "bridge"
#: Nothing is waited for longer than this [s].
PATIENCE = 60
#: A node that is silent for two or three times this is taken for dead [s].
NODE_TIMEOUT = 5
#: Daemons outside the PATH of an ordinary user.
ADMIN_PATH = "/usr/sbin:/sbin"

# What differs from a usual cluster's, and why:
# - cred_expire: a requeued job waits so long before it starts again [s].
# - TmpFS by node: else PMIx folders of two nodes of one machine are the same.
# - config_overrides: nodes may have more cores than the machine.
# - linuxproc, task/none: no cgroups, no binding.
CONFIG = """\
ClusterName=local
SlurmctldHost={controller}({address})
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={state}/munge/socket,cred_expire=5
SlurmctldPort=6817
StateSaveLocation={state}/slurmctld
SlurmdSpoolDir={state}/spool.%n
TmpFS={state}/tmp.%n
SlurmctldPidFile={state}/slurmctld.own_pid
SlurmdPidFile={state}/slurmd.%n.own_pid
SlurmctldLogFile={state}/slurmctld.log
SlurmdLogFile={state}/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/linux
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
MpiDefault=pmix
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SchedulerType=sched/backfill
SchedulerParameters=bf_interval=1,batch_sched_delay=0,sched_min_interval=100000
SlurmdParameters=config_overrides
ReturnToService=2
SlurmdTimeout={timeout}
KillWait=10
MinJobAge=3600
MailProg=/bin/true
"""
NODE = ("NodeName={name} NodeHostname={name} NodeAddr={address} CPUs={cpus} "
        "RealMemory=64000 State=UNKNOWN\n")
PARTITION = ("PartitionName=main Nodes={names} Default=YES MaxTime=INFINITE "
             "State=UP\n")

# A node is a machine of its own to MPI and Slurm: its network, host name,
# shared memory and processes. Without that, ranks of two nodes take each
# other's shared memory and ports for their own. Process 1 is that of
# scripts/slurm_local, and whoever kills the node's first process cuts its power.
NODE_START = """
set -e
outside() { nsenter --net=/proc/1/ns/net "$@"; }
outside ip link delete "$1" 2>/dev/null || true
ip link set lo up
ip link add eth0 type veth peer name "$1" netns 1
ip address add "$2/24" dev eth0
ip link set eth0 up
outside ip link set "$1" master "$3" up
hostname "$1"
exec unshare --mount --pid --fork --kill-child=KILL --mount-proc \\
  --propagation private sh -c \\
  'mount -t tmpfs -o mode=1777 shm /dev/shm; slurmd -D -N "$1" & wait' sh "$1"
"""
# What joins the nodes; also how it is found out whether that is permitted.
NETWORK_START = f"""
set -e
hostname {CONTROLLER}
ip link set lo up
ip link add {BRIDGE} type bridge
ip address add {CONTROLLER_ADDRESS}/24 dev {BRIDGE}
ip link set {BRIDGE} up
ip link add probe type veth peer name eborp
ip link delete probe
"""


def node_names(nodes):
    return [f"n{number}" for number in range(1, nodes + 1)]


def address_of(name):
    return f"{NETWORK}.{name[1:]}"


def write_config(state, nodes, cpus):
    """slurm.conf and the folders that it names."""
    state = pathlib.Path(state)
    names = node_names(nodes)
    text = CONFIG.format(state=state, controller=CONTROLLER,
                         address=CONTROLLER_ADDRESS,
                         timeout=NODE_TIMEOUT)
    hosts = f"127.0.0.1 localhost\n{CONTROLLER_ADDRESS} {CONTROLLER}\n"
    for name in names:
        text += NODE.format(name=name, address=address_of(name), cpus=cpus)
        hosts += f"{address_of(name)} {name}\n"
        for folder in ("spool", "tmp"):
            (state / f"{folder}.{name}").mkdir()
    text += PARTITION.format(names=",".join(names))
    (state / "slurm.conf").write_text(text)
    (state / "slurmctld").mkdir()
    (state / "munge").mkdir(mode=0o755)
    key = os.open(state / "munge" / "key", os.O_WRONLY | os.O_CREAT, 0o400)
    os.write(key, os.urandom(128))
    os.close(key)
    (state / "hosts").write_text(hosts)


def start(state, name, command):
    """A daemon; its process id is in the state folder until it is ended."""
    state = pathlib.Path(state)
    with open(state / f"{name}.out", "ab") as log:
        daemon = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True,
            env={**os.environ, "SLURM_CONF": str(state / "slurm.conf")})
    (state / f"{name}.pid").write_text(f"{daemon.pid}\n")


def start_munge(state):
    folder = pathlib.Path(state) / "munge"
    start(state, "munged",
          # --force: the folder of temporary files may be the user's alone
          ["munged", "--foreground", "--force", f"--key-file={folder}/key",
           f"--socket={folder}/socket", f"--pid-file={folder}/own_pid",
           f"--log-file={folder}/log", f"--seed-file={folder}/seed"])
    wait_for((folder / "socket").exists, "munged")


def start_controller(state):
    """Goes on with the jobs that an earlier one has left in the folder."""
    start(state, "slurmctld", ["slurmctld", "-D"])


def start_node(state, name):
    start(state, name, ["unshare", "--net", "--uts", "sh", "-c", NODE_START,
                        "sh", name, address_of(name), BRIDGE])


def kill(state, name):
    """At once, as if its power were cut."""
    path = pathlib.Path(state) / f"{name}.pid"
    pid = int(path.read_text())
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: has_ended(pid), f"the end of {name}")
    path.unlink()


def has_ended(pid):
    """Also if nobody has asked yet for how it ended."""
    try:
        return "\nState:\tZ" in pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return True


def start_all(state, nodes):
    start_munge(state)
    start_controller(state)
    for name in node_names(nodes):
        start_node(state, name)
    wait_for(lambda: len(idle_nodes()) == nodes, "the nodes")


def idle_nodes():
    found = subprocess.run(["sinfo", "-h", "-N", "-t", "idle", "-o", "%N"],
                           capture_output=True, text=True, timeout=PATIENCE)
    return set(found.stdout.split())


def wait_for(condition, what, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s for {what}")
        time.sleep(0.05)
