#!/usr/bin/env python3
"""PostGIS on the same files as `clearline check`: a private cluster on a Unix socket in a directory of its own, an index
gist(geom, tstzrange, numrange), and the plans joined inside the server by one backend, so that no client and no
network counts. Planar edges, zero separation, closed ranges, as in peer_shapely.py.

  peer_postgis.py picture.geojsonl plans.geojsonl

Needs Debian's postgresql-15-postgis-3 (postgresql-17-postgis-3 on Debian 13). Run by root, the server runs as `postgres`.
"""
import glob, json, os, pwd, re, shutil, subprocess, sys, tempfile, time

BIN = sorted(glob.glob('/usr/lib/postgresql/*/bin'), key=lambda path: int(path.split('/')[4]))[-1]
AS_SERVER = ['runuser', '-u', 'postgres', '--'] if os.geteuid() == 0 else []
TICKS = os.sysconf('SC_CLK_TCK')

SETTINGS = {
    'listen_addresses': '', 'fsync': 'off', 'shared_buffers': '1GB', 'work_mem': '256MB',
    'maintenance_work_mem': '512MB', 'max_wal_size': '4GB', 'jit': 'off', 'autovacuum': 'off',
    'max_parallel_workers_per_gather': '0', 'max_parallel_maintenance_workers': '0', 'timezone': 'UTC',
}

SCHEMA = """
create extension postgis; create extension btree_gist;
create table picture (id text, geom geometry, at tstzrange, height numrange);
create table plans (like picture);
\\copy picture from '{picture}'
\\copy plans from '{plans}'
create index on picture using gist (geom, at, height);
analyze picture; analyze plans;
"""

JOIN = """select count(*) from plans q join picture v
 on v.geom && q.geom and v.at && q.at and v.height && q.height and st_intersects(v.geom, q.geom);"""

# Three joins in one backend, with its processor time before and after each.
MEASURE = """
set enable_hashjoin = off; set enable_mergejoin = off;
select pg_backend_pid() as pid \\gset
\\setenv BACKEND :pid
""" + ("\\! cut -d' ' -f14,15 /proc/$BACKEND/stat\n" + JOIN + "\n") * 4 + "\\! cut -d' ' -f14,15 /proc/$BACKEND/stat\n"


def rows(path, out):
    """The notices of a file as rows for COPY; returns how many."""
    count = 0
    with open(path) as lines, open(out, 'w') as table:
        for line in lines:
            feature = json.loads(line)
            said = feature['properties']
            ring = ','.join(f'{x} {y}' for x, y in feature['geometry']['coordinates'][0])
            at = f'[{said["start"]},{said["end"]}]'
            table.write(f'{said["id"]}\tPOLYGON(({ring}))\t{at}\t[{said["floor_ft"]},{said["ceiling_ft"]}]\n')
            count += 1
    os.chmod(out, 0o644)
    return count


class Cluster:
    """A server that nobody else can reach, gone with its directory."""

    def __enter__(self):
        self.directory = tempfile.mkdtemp(prefix='clearline-postgis-')
        if AS_SERVER:
            owner = pwd.getpwnam('postgres')
            os.chown(self.directory, owner.pw_uid, owner.pw_gid)
        os.chmod(self.directory, 0o755)
        cluster = self.directory + '/cluster'
        subprocess.run([*AS_SERVER, f'{BIN}/initdb', '--pgdata', cluster, '--auth', 'trust', '--username', 'bench',
                        '--encoding', 'UTF8', '--no-sync'], check=True, stdout=subprocess.DEVNULL, cwd='/')
        settings = [word for name, value in SETTINGS.items() for word in ('-c', f'{name}={value}')]
        self.server = subprocess.Popen([*AS_SERVER, f'{BIN}/postgres', '-D', cluster, '-k', self.directory, *settings],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd='/')
        for _ in range(100):
            if subprocess.run([f'{BIN}/pg_isready', '-q', '-h', self.directory]).returncode == 0:
                return self
            time.sleep(.1)
        raise SystemExit('peer_postgis: the server did not start')

    def psql(self, script):
        run = subprocess.run([f'{BIN}/psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', self.directory,
                              '-U', 'bench', '-d', 'postgres'], input=script, text=True, capture_output=True)
        if run.returncode != 0:
            raise SystemExit('peer_postgis: ' + run.stderr)
        return run.stdout

    def __exit__(self, *_):
        # A fast shutdown: the postmaster is found by the file that it wrote.
        pid = int(open(self.directory + '/cluster/postmaster.pid').readline())
        os.kill(pid, 2)
        self.server.wait(timeout=60)
        shutil.rmtree(self.directory)


def main(picture, plans):
    with Cluster() as cluster:
        files = [f'{cluster.directory}/{name}.tsv' for name in ('picture', 'plans')]
        counts = [rows(*pair) for pair in zip((picture, plans), files)]
        cluster.psql(SCHEMA.format(picture=files[0], plans=files[1]))
        plan = cluster.psql('set enable_hashjoin = off; set enable_mergejoin = off; explain ' + JOIN)
        if 'Index Scan' not in plan:
            raise SystemExit('peer_postgis: the index is not used:\n' + plan)
        numbers = [int(word) for word in re.findall(r'\d+', cluster.psql(MEASURE))]
    # user, system, conflicts, user, system, conflicts, ..., user, system; the first join warms up.
    ticks = [user + system for user, system in zip(numbers[0::3], numbers[1::3])]
    cpu = min(after - before for before, after in zip(ticks[1:], ticks[2:])) / TICKS
    print(json.dumps(dict(peer='PostGIS', picture=counts[0], plans=counts[1], conflicts=numbers[2],
                          plans_per_cpu_s=round(counts[1] / cpu))))


main(sys.argv[1], sys.argv[2])
