"""Pairs of footprints of all sorts with the distance between them, for the module Airspace.

    vector_pairs.py FILE COUNT SEED

The distance is found without any of the ideas that the module relies on: both outlines are sampled along their
geodesics, the nearest pairs of samples are refined by a search in two dimensions with geodesic distances, and overlap is
decided by summing azimuths round a point. PROJ's geodesics (pyproj) do the searching, since they take arrays; the
distance between the two places found is GeographicLib's.

A third of the pairs touch, overlap or miss each other by 2 m at most, or are as near to a minimum of 1,852 m or
9,260 m. Each line is `<shape> | <shape> | <metres>`, a shape being `c <place> <radius>`, `l <half width> <place> ...` or
`p <place> ... [/ <place> ...]`, in metres and 1e-7 degree; a place is `<lat> <lon>`, all but the first of a shape as the
difference from the one before it.
"""

import math
import random
import sys

import numpy as np
import pyproj
from geographiclib.geodesic import Geodesic

GEOD = pyproj.Geod(ellps="WGS84")
LONGEST_EDGE = 9.9e6
FARTHEST = 6.5e6
BATCH = 200


def inverse(p, q):
    """Azimuths at p and metres, of arrays of (latitude, longitude)."""
    azimuths, _, metres = GEOD.inv(p[..., 1], p[..., 0], q[..., 1], q[..., 0])
    return np.asarray(azimuths), np.asarray(metres)


def direct(p, azimuths, metres):
    longitudes, latitudes, _ = GEOD.fwd(p[..., 1], p[..., 0], azimuths, metres)
    return np.stack([latitudes, longitudes], axis=-1)


def centred(points):
    """Earth-centred metres."""
    latitudes, longitudes = np.radians(points[..., 0]), np.radians(points[..., 1])
    e2 = GEOD.f * (2 - GEOD.f)
    normal = GEOD.a / np.sqrt(1 - e2 * np.sin(latitudes) ** 2)
    x, y = normal * np.cos(latitudes) * np.cos(longitudes), normal * np.cos(latitudes) * np.sin(longitudes)
    return np.stack([x, y, normal * (1 - e2) * np.sin(latitudes)], axis=-1)


def snapped(points):
    return np.round(np.asarray(points, dtype=float) * 1e7) / 1e7


class Shape:
    """A footprint on the grid, with its edges: start, azimuth there and length."""

    def __init__(self, kind, reach, rings):
        self.kind, self.reach, self.rings = kind, reach, rings
        starts, ends, self.bounds = [], [], [0]
        for ring in rings:
            last = np.roll(ring, -1, axis=0) if kind == "p" else ring[1:] if kind == "l" else ring
            starts.append(ring[: len(last)])
            ends.append(last)
            self.bounds.append(self.bounds[-1] + len(last))
        self.starts = np.concatenate(starts)
        self.azimuths, self.lengths = inverse(self.starts, np.concatenate(ends))
        self.lengths = np.where(np.isfinite(self.lengths), self.lengths, 0)
        self.longest = self.lengths.max()

    def sample(self):
        count = 2 if self.longest == 0 else 17 if self.longest < 2e6 else 49
        self.steps = self.lengths / (count - 1)
        self.along = self.steps[:, None] * np.arange(count)
        self.sampled = self.at(np.arange(len(self.lengths))[:, None], self.along)
        self.places = centred(self.sampled)

    def at(self, edges, along):
        edges = np.broadcast_to(edges, along.shape)
        return direct(self.starts[edges], self.azimuths[edges], along)

    def contains(self, point):
        if self.kind != "p" or not self.winds(0, point):
            return False
        return not any(self.winds(ring, point) for ring in range(1, len(self.rings)))

    def winds(self, ring, point):
        samples = self.sampled[self.bounds[ring] : self.bounds[ring + 1]]
        azimuths, _ = inverse(np.broadcast_to(point, samples.shape), samples)
        turns = (np.diff(azimuths, axis=1) + 540) % 360 - 180
        return abs(turns.sum()) > 180

    def text(self):
        last = [0, 0]
        rings = []
        for ring in self.rings:
            words = []
            for place in np.round(ring * 1e7).astype(int):
                words += [str(place[0] - last[0]), str(place[1] - last[1])]
                last = place
            rings.append(" ".join(words))
        if self.kind == "c":
            return f"c {rings[0]} {self.reach}"
        if self.kind == "l":
            return f"l {self.reach} {rings[0]}"
        return "p " + " / ".join(rings)


def candidates(a, b):
    """The pairs of edges that may hold the nearest places, each with where to begin."""
    chords = np.linalg.norm(a.places[:, :, None, None, :] - b.places[None, None, :, :, :], axis=-1)
    least = chords.min(axis=(1, 3))
    bounds = least - a.steps[:, None] / 2 - b.steps[None, :] / 2
    order = np.argsort(bounds, axis=None)
    # A chord is shorter than the way over the ground; the best pair of samples says by how much.
    best = 2 * GEOD.b * math.asin(min(1, least.min() / 2 / GEOD.b)) * 1.01
    found = []
    for flat in order[:12]:
        i, j = np.unravel_index(flat, bounds.shape)
        if bounds[i, j] > best:
            break
        s, t = np.unravel_index(np.argmin(chords[i, :, j, :]), chords.shape[1::2])
        found.append((i, a.along[i, s], a.steps[i], j, b.along[j, t], b.steps[j]))
    return found


OFFSETS = np.array([(i, j) for i in range(-1, 2) for j in range(-1, 2)])
MIDDLE = 4


def nearest(pairs):
    """For each pair of shapes the least distance between the outlines."""
    rows = [(n,) + found for n, (a, b) in enumerate(pairs) for found in candidates(a, b)]
    owner = np.array([row[0] for row in rows])
    ends = []
    for side in (0, 1):
        shapes = [pairs[row[0]][side] for row in rows]
        edges = [row[1 + 3 * side] for row in rows]
        starts = np.array([shape.starts[edge] for shape, edge in zip(shapes, edges)])
        azimuths = np.array([shape.azimuths[edge] for shape, edge in zip(shapes, edges)])
        lengths = np.array([shape.lengths[edge] for shape, edge in zip(shapes, edges)])
        ends.append((starts, azimuths, lengths))
    centres = np.array([(row[2], row[5]) for row in rows])
    steps = np.array([(row[3], row[6]) for row in rows])
    lengths = np.stack([ends[0][2], ends[1][2]], axis=-1)

    def places(side, which, along):
        starts, azimuths, _ = ends[side]
        shape = along.shape
        return direct(
            np.broadcast_to(starts[which][:, None, :], shape + (2,)),
            np.broadcast_to(azimuths[which][:, None], shape),
            along,
        )

    least = np.full(len(rows), np.inf)

    def search(widths):
        """Nine places round the best so far: wider after a step, narrower where the middle one is the best."""
        active = np.arange(len(rows))
        for _ in range(150):
            grid = centres[active, None, :] + OFFSETS[None] * widths[active, None, :]
            grid = np.clip(grid, 0, lengths[active, None, :])
            p, q = places(0, active, grid[..., 0]), places(1, active, grid[..., 1])
            _, metres = inverse(p, q)
            best = np.where(metres.min(axis=1) < metres[:, MIDDLE], metres.argmin(axis=1), MIDDLE)
            least[active] = metres[np.arange(len(active)), best]
            centres[active] = grid[np.arange(len(active)), best]
            moved = OFFSETS[best] != 0
            widths[active] *= np.where((best == MIDDLE)[:, None], 0.4, np.where(moved, 1.3, 0.9))
            active = active[widths[active].max(axis=1) > 1e-3]
            if len(active) == 0:
                break

    search(steps / 2 + 1e-3)
    # Once more from where the first search ended, lest it stopped in a narrow valley.
    search(steps / 16 + 1e-3)
    everything = np.arange(len(rows))
    p, q = places(0, everything, centres[:, :1])[:, 0], places(1, everything, centres[:, 1:])[:, 0]
    result = []
    for n in range(len(pairs)):
        k = min(np.nonzero(owner == n)[0], key=lambda row: least[row])
        result.append(Geodesic.WGS84.Inverse(*p[k], *q[k], Geodesic.DISTANCE)["s12"])
    return result


def distances(pairs):
    """Metres between the footprints of each pair, or None where the oracle cannot be sure."""
    found = []
    for (a, b), between in zip(pairs, nearest(pairs)):
        # Beyond that it would be the antipodes of a large polygon.
        if between < 0.005 or between < 7e6 and (a.contains(b.rings[0][0]) or b.contains(a.rings[0][0])):
            found.append(0.0)
        elif between < 0.02:
            found.append(None)
        else:
            found.append(max(0.0, between - a.reach - b.reach))
    return found


class Sketch:
    """A shape before it has a place: vertices by bearing and distance from its centre."""

    def __init__(self, kind, size):
        self.kind, self.reach = kind, 0
        if kind == "c":
            self.reach = random.choice([0, round(size), round(size), min(1_000_000, round(size))])
            self.rings = [[(0, 0)]]
        elif kind == "l":
            self.reach = random.choice([0, round(size / 4), round(size / 20)])
            self.rings = [walk(size)]
        else:
            self.rings = rings(size)
        self.reach = min(1_000_000, self.reach)

    def at(self, centre):
        placed = []
        for ring in self.rings:
            bearings, metres = np.array(ring, dtype=float).T
            placed.append(snapped(direct(np.broadcast_to(centre, (len(ring), 2)), bearings, metres)))
        for ring in placed:
            ring[:, 1] = snapped((ring[:, 1] + 180) % 360 - 180)
        return Shape(self.kind, self.reach, placed)


def walk(size):
    if random.random() < 0.05:
        return [(0, 0)] * random.randint(2, 3)
    x = y = 0.0
    bearing, line = random.uniform(0, 2 * math.pi), [(0, 0)]
    for _ in range(random.randint(1, 4)):
        bearing += random.uniform(-1, 1)
        step = size * random.uniform(0.3, 1)
        x, y = x + step * math.sin(bearing), y + step * math.cos(bearing)
        line.append((math.degrees(math.atan2(x, y)), math.hypot(x, y)))
        if random.random() < 0.05:
            line.append(line[-1])
    return line


def rings(size):
    choice = random.random()
    if choice < 0.04:
        return [[(0, 0)] * 3]
    if choice < 0.1:
        bearing = random.uniform(0, 360)
        return [[(bearing, size), (bearing + 180, size * random.random()), (bearing, size)]]
    if choice < 0.35:
        return [star(size, random.randint(5, 8), 0.6), star(size * 0.35, random.randint(3, 6), 0.6)]
    return [star(size, random.randint(3, 8), 0.3)]


def star(size, count, least):
    turn = random.uniform(0, 360)
    bearings = [turn + 360 / count * (i + random.uniform(-0.25, 0.25)) for i in range(count)]
    ring = [(bearing, size * random.uniform(least, 1)) for bearing in bearings]
    return ring if random.random() < 0.5 else ring[::-1]


def centre():
    choice = random.randrange(8)
    longitude = random.uniform(-180, 180)
    if choice == 0:
        return (random.uniform(-0.5, 0.5), longitude)
    if choice == 1:
        return (random.choice([-60, 60]) + random.uniform(-2, 2), longitude)
    if choice == 2:
        return (random.choice([-1, 1]) * random.choice([90, 89.99999, random.uniform(89, 90)]), longitude)
    if choice == 3:
        return (random.uniform(-70, 70), random.choice([-180, 180, 179.99999, -179.999]))
    if choice == 4:
        return (random.uniform(-90, 90), longitude)
    return (random.uniform(33, 37.5), random.uniform(34, 42))


class Draft:
    """A pair on its way to become a line; `target` is the distance it is moved to, or None."""

    def __init__(self, number):
        kinds = ["c", "l", "p"]
        powers = [(0, 1), (2, 3), (3, 4.7), (3.7, 5.5), (5.5, 6.7)]
        size = 10 ** random.uniform(*random.choice(powers))
        other = size * 10 ** random.uniform(-1.5, 0.5) if random.random() < 0.5 else size
        other = min(max(other, 1), 5e6)
        self.first = Sketch(kinds[number % 3], size)
        self.second = Sketch(kinds[number // 3 % 3], other)
        self.centre = snapped(centre())
        span = size + other + self.first.reach + self.second.reach
        self.target, self.rest = None, 0.0
        if number % 3 == 0 and span < 1e6:
            minimum = random.choice([0, 0, 1_852, 9_260])
            offset = random.uniform(-2, 2)
            self.target = max(minimum + offset, 0.6)
            self.rest = self.target - minimum - offset
            self.away = span + self.target + 10
        else:
            self.away = span * random.choice([random.uniform(0, 1), random.uniform(0.3, 2)])
        self.bearing = random.uniform(0, 360)
        self.slope, self.last, self.metres = 1.0, None, None

    def place(self):
        self.a = self.first.at(self.centre)
        self.b = self.second.at(snapped(direct(self.centre, self.bearing, self.away)))
        if max(self.a.longest, self.b.longest) > LONGEST_EDGE:
            return False
        self.a.sample()
        self.b.sample()
        return True

    def approach(self):
        """One step of the secant method towards the target; false when there."""
        if self.target is None or self.metres is None or abs(self.metres - self.target) < 0.02:
            return False
        if self.last and self.last[0] != self.away:
            slope = (self.metres - self.last[1]) / (self.away - self.last[0])
            self.slope = min(max(slope, 0.1), 2)
        self.last = (self.away, self.metres)
        self.away = max(0, self.away - (self.metres - self.target) / self.slope)
        return True


def measure(drafts):
    drafts = [draft for draft in drafts if draft.place()]
    for draft, metres in zip(drafts, distances([(draft.a, draft.b) for draft in drafts])):
        draft.metres = metres


def lines(count):
    found, number = [], 0
    while len(found) < count:
        drafts = [Draft(number + i) for i in range(BATCH)]
        number += BATCH
        measure(drafts)
        for _ in range(7):
            moving = [draft for draft in drafts if draft.approach()]
            if moving:
                measure(moving)
        inside = [draft for draft in drafts if draft.rest > 0]
        for draft in inside:
            draft.away = max(0, draft.away - draft.rest)
        if inside:
            measure(inside)
        for draft in drafts:
            if draft.metres is None or draft.metres > FARTHEST:
                continue
            if draft.metres == 0 and draft.target is None and random.random() < 0.5:
                continue
            found.append(f"{draft.a.text()} | {draft.b.text()} | {draft.metres:.4f}")
        print(f"\r{len(found)} pairs", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found[:count]


if __name__ == "__main__":
    path, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    random.seed(seed)
    with open(path, "w") as file:
        file.write("\n".join(lines(count)) + "\n")
