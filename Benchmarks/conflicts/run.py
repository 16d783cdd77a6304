#!/usr/bin/env python3
"""Runs `clearline check --timing` and its peers on the same files, one after another, and prints what is to be compared.
Started by script/benchmark, which builds and installs what this needs.

  run.py clearline work-directory traffic-wheel [--small]

`--small` takes a tenth of the picture and leaves the million out, to try the machinery.
"""
import json, os, subprocess, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLEARLINE, WORK, WHEEL = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
SMALL = '--small' in sys.argv[4:]
PICTURE = 10_000 if SMALL else 100_000
ZERO = ['--profile', str(HERE / 'profile-zero.json')]
ROUNDS = 3
PLANS_SEED, PICTURE_SEED = 777, 20260101


def run(*words):
    return subprocess.run([str(word) for word in words], text=True, capture_output=True,
                          env={**os.environ, 'OMP_NUM_THREADS': '1'})


def generated(n, seed, prefix, days=7):
    """The notices of a seed; made once."""
    path = WORK / f'{prefix}-{n}-{days}.geojsonl'
    if not path.exists():
        print(f'making {path.name}', file=sys.stderr)
        made = run(sys.executable, HERE / 'gen_notices.py', '--n', n, '--seed', seed, '--prefix', prefix,
                   '--days', days, '--out', f'{path}.part')
        if made.returncode != 0:
            raise SystemExit(made.stderr)
        Path(f'{path}.part').rename(path)
    return path


def check(*arguments):
    """The figures of one check. Exit code 1 says that conflicts were found."""
    print('clearline check', *(Path(word).name for word in map(str, arguments)), file=sys.stderr)
    done = run(CLEARLINE, 'check', '--json', '--timing', *arguments)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return json.loads(done.stderr.splitlines()[-1])


def peer(script, *files):
    print(script, file=sys.stderr)
    done = run(sys.executable, HERE / script, *files)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def row(what, figure, wanted=''):
    print(f'| {what} | {figure} | {wanted} |')


def per_conflict(figures):
    """Microseconds of a check for each conflict found."""
    return 1e6 * figures['check_s'] / max(1, figures['conflicts'])


def best(runs):
    """The run that had most of a processor. What else a machine does only ever makes a run slower, and lasts longer than
    one; so each program runs in every round, and its best round counts."""
    return max(runs, key=lambda figures: figures['plans_per_cpu_s'])


def compare_peers(picture, plans):
    peers = ('peer_shapely.py', 15), ('peer_postgis.py', 35)
    rounds = [(check('--plan', plans, '--against', picture, *ZERO), *(peer(script, picture, plans) for script, _ in peers))
              for _ in range(ROUNDS)]
    zero, *others = (best(runs) for runs in zip(*rounds))
    row('clearline, ZERO: plans per CPU-second', f'{zero["plans_per_cpu_s"]:,}; {zero["conflicts"]:,} conflicts')
    row('one check: p50, p99', f'{zero["p50_us"]} µs, {zero["p99_us"]} µs', 'p99 under 25 µs')
    for other, (_, times) in zip(others, peers):
        ratio = zero['plans_per_cpu_s'] / other['plans_per_cpu_s']
        row(f'{other["peer"]}: plans per CPU-second', f'{other["plans_per_cpu_s"]:,}; {other["conflicts"]:,} conflicts')
        row(f'clearline : {other["peer"]}', f'{ratio:.1f} ×', f'{times} ×')
    megabytes = picture.stat().st_size / 1e6
    row('reading the picture', f'{megabytes / zero["read_s"]:.0f} MB/s ({megabytes:.0f} MB)', 'over 30 MB/s')
    return zero


def compare_r0(picture, plans, zero):
    r0 = check('--plan', plans, '--against', picture)
    row('R0: plans per CPU-second', f'{r0["plans_per_cpu_s"]:,}; {r0["conflicts"]:,} conflicts; p99 {r0["p99_us"]} µs')
    row('R0 : ZERO, time', f'{r0["check_s"] / zero["check_s"]:.2f} ×', 'at most 5 ×')
    row('R0 : ZERO, time per conflict', f'{per_conflict(r0) / per_conflict(zero):.2f} ×', 'at most 1.7 ×')


def compare_medians(picture, plans, million, far_plans):
    """Medians of single checks in both pictures, in turn."""
    rounds = [(check('--plan', plans, '--against', picture, *ZERO), check('--plan', far_plans, '--against', million, *ZERO))
              for _ in range(ROUNDS)]
    small, large = (min(figures['p50_us'] for figures in runs) for runs in zip(*rounds))
    row('p50, against 100,000', f'{large / small:.2f} × ({large} µs)', 'at most 1.5 ×')
    return best([large for _, large in rounds])


def compare_millions(picture, near_plans, zero):
    for days, name in ((70, 'the same density'), (7, 'ten times the density')):
        million = generated(1_000_000, PICTURE_SEED, 'V', days)
        plans = generated(5_000, PLANS_SEED, 'Q', days)
        if days == 70:
            found = compare_medians(picture, near_plans, million, plans)
        else:
            found = check('--plan', plans, '--against', million, *ZERO)
        row(f'1,000,000, {name}: plans per CPU-second',
            f'{found["plans_per_cpu_s"]:,}; {found["conflicts"]:,} conflicts; p99 {found["p99_us"]} µs')
        if days == 70:
            row('peak resident memory', f'{found["rss_mib"]} MiB', 'under 400 MB')
        else:
            row('time per conflict, against 100,000', f'{per_conflict(found) / per_conflict(zero):.2f} ×', 'at most 1 ×')


def measure_changes(picture):
    print('clearline benchmark conflicts', file=sys.stderr)
    done = run(CLEARLINE, 'benchmark', 'conflicts', picture)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    figures = json.loads(done.stdout)
    row('inserts per CPU-second', f'{figures["inserts_per_cpu_s"]:,}', 'over 300,000')
    row('removes per CPU-second', f'{figures["removes_per_cpu_s"]:,}', 'over 300,000')


def measure_pairs(picture):
    pairs = check('--all', picture, *ZERO)
    row(f'all pairs of {pairs["picture"]:,}, ZERO', f'{pairs["check_s"]:.3f} s; {pairs["conflicts"]:,} pairs',
        'under 0.5 s')
    real = WORK / 'real.geojsonl'
    made = run(sys.executable, HERE / 'real_traffic.py', WHEEL, real)
    if made.returncode != 0:
        raise SystemExit(made.stderr)
    found = check('--all', real)
    pieces = sum(1 for _ in real.open())
    row(f'all pairs of {found["picture"]:,} real aircraft ({pieces:,} pieces), R0',
        f'{found["check_s"]:.3f} s; {found["conflicts"]:,} pairs')


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    picture = generated(PICTURE, PICTURE_SEED, 'V')
    plans = generated(5_000, PLANS_SEED, 'Q')
    print(f'| {PICTURE:,} notices, 5,000 plans | figure | to reach |\n|---|---|---|')
    zero = compare_peers(picture, plans)
    compare_r0(picture, plans, zero)
    measure_pairs(picture)
    measure_changes(picture)
    if not SMALL:
        compare_millions(picture, plans, zero)


main()
