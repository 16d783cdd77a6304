#!/usr/bin/env python3
"""What other structures than the index's would leave to be told apart: the boxes of candidates that each finds for a plan (or for all
pairs), and the processor time of finding them, in vector loops of numpy and in the C++ of shapely. No exact geometry: whatever an index
is made of has that still to do.

  OMP_NUM_THREADS=1 structures.py picture.geojsonl plans.geojsonl
"""
import json, sys, time
from datetime import datetime
import numpy as np, shapely


def load(path):
    """Boxes: west, south, floor, start and east, north, ceiling, end."""
    low, high = [], []
    for line in open(path):
        feature = json.loads(line)
        p = feature['properties']
        ring = np.array(feature['geometry']['coordinates'][0])
        start, end = (datetime.fromisoformat(p[k].replace('Z', '+00:00')).timestamp() for k in ('start', 'end'))
        low.append((*ring.min(axis=0), p['floor_ft'], start))
        high.append((*ring.max(axis=0), p['ceiling_ft'], end))
    return np.array(low, float), np.array(high, float)


def row(what, seconds, count, candidates, looked):
    print(f'| {what} | {1e6 * seconds / count:.1f} µs | {looked / count:,.0f} | {candidates / count:.2f} |')


low, high = load(sys.argv[1])
plan_low, plan_high = load(sys.argv[2])
n = len(plan_low)
print('| structure | a plan | boxes looked at | boxes that meet |\n|---|---|---|---|')

# Buckets of an hour: every notice in each hour in which it is active.
hours = {}
for i, (start, end) in enumerate(zip(low[:, 3] // 3600, high[:, 3] // 3600)):
    for hour in range(int(start), int(end) + 1):
        hours.setdefault(hour, []).append(i)
hours = {hour: (np.array(ids), *(np.ascontiguousarray(a[ids].T) for a in (low, high))) for hour, ids in hours.items()}
began, found, looked = time.process_time(), 0, 0
for i in range(n):
    met = []
    for hour in range(int(plan_low[i, 3] // 3600), int(plan_high[i, 3] // 3600) + 1):
        if hour not in hours:
            continue
        ids, l, h = hours[hour]
        looked += len(ids)
        met.append(ids[((l <= plan_high[i][:, None]) & (h >= plan_low[i][:, None])).all(axis=0)])
    found += len(np.unique(np.concatenate(met))) if met else 0
row('buckets of an hour', time.process_time() - began, n, found, looked)

# A packed R-tree (STR) over the ground; height and time after it.
tree = shapely.STRtree(shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))
boxes = shapely.box(plan_low[:, 0], plan_low[:, 1], plan_high[:, 0], plan_high[:, 1])
began, found, looked = time.process_time(), 0, 0
for i in range(n):
    k = tree.query(boxes[i])
    looked += len(k)
    found += np.count_nonzero(((low[k, 2:] <= plan_high[i, 2:]) & (high[k, 2:] >= plan_low[i, 2:])).all(axis=1))
row('packed R-tree over the ground', time.process_time() - began, n, found, looked)

# All pairs: a sweep over starts, with those that are not over yet.
order = np.argsort(low[:, 3], kind='stable')
l, h = (np.ascontiguousarray(a[order].T) for a in (low, high))
began, found, looked, first = time.process_time(), 0, 0, 0
for i in range(len(order)):
    while h[3, first] < l[3, i]:
        first += 1
    looked += i - first
    found += np.count_nonzero(((l[:, first:i] <= h[:, i][:, None]) & (h[:, first:i] >= l[:, i][:, None])).all(axis=0))
row('all pairs: sweep over starts, of each notice', time.process_time() - began, len(order), found, looked)
