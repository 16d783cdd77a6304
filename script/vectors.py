"""Test vectors for the module Airspace, from GeographicLib and dense minimisation.

The distance between two shapes is found without any of the ideas that the module relies on: both outlines are sampled
densely, the nearest pairs of samples are refined in two dimensions with exact geodesics, and overlap is decided by
summing exact azimuths round a point. Each line of pairs.txt is `<shape> | <shape> | <metres>`, a shape being
`c <lat> <lon> <radius>`, `l <half width> <lat> <lon> ...` or `p <lat> <lon> ... [/ <lat> <lon> ...]`, in 1e-7 degree and
metres; each line of points.txt is `<lat> <lon> <lat> <lon> <metres>`, and each line of moves.txt
`<lat> <lon> <bearing, tenths of a degree> <metres> <lat> <lon>`. borders.txt is as pairs.txt: points beside the edges of
large polygons, where a geodesic differs from every simpler line.
"""

import math
import random
import sys

import numpy as np
from geographiclib.geodesic import Geodesic

EARTH = Geodesic.WGS84
MASK = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.DISTANCE_IN | Geodesic.LONG_UNROLL
random.seed(20270310)


def e7(degrees):
    return round(degrees * 1e7)


def moved(point, bearing, metres):
    place = EARTH.Direct(point[0], point[1], bearing, metres, Geodesic.LATITUDE | Geodesic.LONGITUDE)
    latitude, longitude = e7(place["lat2"]) / 1e7, e7(place["lon2"]) / 1e7
    return (latitude, longitude)


def distance(p, q):
    return EARTH.Inverse(p[0], p[1], q[0], q[1], Geodesic.DISTANCE)["s12"]


def azimuth(p, q):
    return EARTH.Inverse(p[0], p[1], q[0], q[1], Geodesic.AZIMUTH)["azi1"]


class Edge:
    def __init__(self, start, end):
        self.line = EARTH.InverseLine(start[0], start[1], end[0], end[1])
        self.length = self.line.s13

    def at(self, metres):
        place = self.line.Position(min(max(metres, 0), self.length), Geodesic.LATITUDE | Geodesic.LONGITUDE)
        return (place["lat2"], place["lon2"])

    def samples(self):
        count = 2 if self.length == 0 else 41 if self.length < 2e6 else 161
        return [self.length * i / (count - 1) for i in range(count)]


class Shape:
    """rings or a line as edges, a reach round them, and whether there is an inside."""

    def __init__(self, kind, reach, rings):
        self.kind, self.reach, self.rings = kind, reach, rings
        self.edges = []
        for ring in rings:
            if kind == "p":
                pairs = zip(ring, ring[1:] + ring[:1])
            elif kind == "l":
                pairs = zip(ring, ring[1:])
            else:
                pairs = [(ring[0], ring[0])]
            self.edges.append([Edge(a, b) for a, b in pairs])
        self.flat = [edge for ring in self.edges for edge in ring]
        self.sampled = [(edge, s) for edge in self.flat for s in edge.samples()]
        self.places = np.array([centred(edge.at(s)) for edge, s in self.sampled])

    def text(self):
        rings = [" ".join(f"{e7(a)} {e7(b)}" for a, b in ring) for ring in self.rings]
        if self.kind == "c":
            return f"c {rings[0]} {self.reach}"
        if self.kind == "l":
            return f"l {self.reach} {rings[0]}"
        return "p " + " / ".join(rings)

    def contains(self, point):
        if self.kind != "p" or not winds(self.edges[0], point):
            return False
        return not any(winds(hole, point) for hole in self.edges[1:])


def centred(point):
    latitude, longitude = map(math.radians, point)
    e2 = EARTH.f * (2 - EARTH.f)
    normal = EARTH.a / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
    return (
        normal * math.cos(latitude) * math.cos(longitude),
        normal * math.cos(latitude) * math.sin(longitude),
        normal * (1 - e2) * math.sin(latitude),
    )


def winds(ring, point):
    total = 0.0
    for edge in ring:
        azimuths = [azimuth(point, edge.at(edge.length * i / 8)) for i in range(9)]
        for a, b in zip(azimuths, azimuths[1:]):
            total += (b - a + 540) % 360 - 180
    return abs(total) > 180


def refined(first, s, second, t):
    width_s, width_t = first.length / 20 + 1, second.length / 20 + 1
    best = distance(first.at(s), second.at(t))
    while max(width_s, width_t) > 2e-4 and best > 2e-4:
        at = {k: first.at(s + k * width_s / 2) for k in range(-2, 3)}
        bt = {k: second.at(t + k * width_t / 2) for k in range(-2, 3)}
        if first.length == 0:
            at = {0: at[0]}
        if second.length == 0:
            bt = {0: bt[0]}
        found, i, j = min((distance(at[i], bt[j]), i, j) for i in at for j in bt)
        if found < best - 1e-9 and (abs(i) == 2 or abs(j) == 2):
            pass
        else:
            width_s, width_t = width_s / 2, width_t / 2
        if found < best:
            best = found
            s = min(max(s + i * width_s / 2 * (1 if (abs(i) == 2 or abs(j) == 2) else 2), 0), first.length)
            t = min(max(t + j * width_t / 2 * (1 if (abs(i) == 2 or abs(j) == 2) else 2), 0), second.length)
    return best


def between(a, b):
    """The distance in metres, or None where the oracle cannot be sure."""
    chords = np.linalg.norm(a.places[:, None, :] - b.places[None, :, :], axis=2)
    tried, best = {}, math.inf
    for flat in np.argsort(chords, axis=None)[:400]:
        i, j = np.unravel_index(flat, chords.shape)
        (first, s), (second, t) = a.sampled[i], b.sampled[j]
        if (id(first), id(second)) in tried or len(tried) > 7:
            continue
        if chords[i, j] - (first.length + second.length) / 40 - 2000 > best:
            continue
        tried[(id(first), id(second))] = True
        best = min(best, refined(first, s, second, t))
    if best < 0.005:
        return 0.0
    if best < 0.5 and (a.kind == "p" or b.kind == "p"):
        return None
    if a.contains(b.rings[0][0]) or b.contains(a.rings[0][0]):
        return 0.0
    return max(0.0, best - a.reach - b.reach)


def star(centre, size, count, least=0.6):
    turn = random.uniform(0, 360)
    ring = []
    for i in range(count):
        bearing = turn + 360 / count * (i + random.uniform(-0.25, 0.25))
        ring.append(moved(centre, bearing, size * random.uniform(least, 1)))
    return ring if random.random() < 0.5 else ring[::-1]


def shape(kind, centre, size):
    if kind == "c":
        return Shape("c", random.choice([0, min(1_000_000, round(size))]), [[centre]])
    if kind == "l":
        point, bearing = centre, random.uniform(0, 360)
        line = [point]
        for _ in range(random.randint(1, 3)):
            bearing += random.uniform(-60, 60)
            point = moved(point, bearing, size * random.uniform(0.3, 1))
            line.append(point)
        return Shape("l", random.choice([0, min(1_000_000, round(size / 4))]), [line])
    if random.random() < 0.25:
        outer = star(centre, size, random.randint(6, 8))
        return Shape("p", 0, [outer, star(centre, size * 0.35, random.randint(3, 6))])
    return Shape("p", 0, [star(centre, size, random.randint(3, 8), 0.3)])


def centre():
    choice = random.randrange(7)
    if choice == 0:
        return (random.uniform(-0.5, 0.5), random.uniform(-180, 180))
    if choice == 1:
        return (random.choice([-60, 60]) + random.uniform(-2, 2), random.uniform(-180, 180))
    if choice == 2:
        return (random.choice([-1, 1]) * random.choice([90, 89.99999, random.uniform(89, 90)]), random.uniform(-180, 180))
    if choice == 3:
        return (random.uniform(-70, 70), random.choice([-180, 180, 179.99999, -179.999]))
    if choice == 4:
        return (random.uniform(-90, 90), random.uniform(-180, 180))
    return (random.uniform(33, 37.5), random.uniform(34, 42))


def snapped(point):
    return (e7(point[0]) / 1e7, e7(point[1]) / 1e7)


def pairs(wanted):
    kinds = ["c", "l", "p"]
    lines = []
    while len(lines) < wanted:
        size = 10 ** random.choice([random.uniform(0, 1), random.uniform(2, 3), random.uniform(3, 4.7), random.uniform(3.7, 5.5), random.uniform(6, 6.4)])
        other = size * 10 ** random.uniform(-1.5, 0.5) if random.random() < 0.5 else size
        other = min(max(other, 1), 2.5e6)
        first = snapped(centre())
        second = moved(first, random.uniform(0, 360), (size + other) * random.choice([random.uniform(0, 1), random.uniform(0.5, 2.5)]))
        a = shape(kinds[len(lines) % 3], first, size)
        b = shape(kinds[len(lines) // 3 % 3], second, other)
        if any(edge.length > 9.9e6 for edge in a.flat + b.flat):
            continue
        metres = between(a, b)
        if metres is None or metres > 6.5e6 or (metres == 0 and random.random() < 0.5):
            continue
        lines.append(f"{a.text()} | {b.text()} | {metres:.4f}")
    return lines


def points(wanted):
    lines = []
    while len(lines) < wanted:
        first = snapped(centre())
        second = moved(first, random.choice([0, 90, 180, random.uniform(0, 360)]), 10 ** random.uniform(-1, 6.85))
        solution = EARTH.Inverse(first[0], first[1], second[0], second[1])
        if solution["s12"] > 7.8e6 or solution["s12"] == 0:
            continue
        numbers = " ".join(str(e7(x)) for x in first + second)
        lines.append(f"{numbers} {solution['s12']:.6f}")
    return lines


def moves(wanted):
    lines = []
    for _ in range(wanted):
        first = snapped(centre())
        bearing = random.choice([0, 900, 1800, 2700, random.randrange(3600)])
        metres = round(10 ** random.uniform(0, 7))
        second = moved(first, bearing / 10, metres)
        lines.append(f"{e7(first[0])} {e7(first[1])} {bearing} {metres} {e7(second[0])} {e7(second[1])}")
    return lines


def borders(wanted):
    random.seed(20270311)
    lines = []
    while len(lines) < wanted:
        polygon = shape("p", snapped(centre()), 10 ** random.uniform(4, 6.5))
        if any(edge.length > 9.9e6 for edge in polygon.flat):
            continue
        edge = random.choice(polygon.flat)
        along = random.uniform(0, edge.length)
        place = edge.line.Position(along)
        offset = random.choice([0.3, 0.5, 1, 2, 10, 60, 500])
        point = moved((place["lat2"], place["lon2"]), place["azi2"] + random.choice([90, -90]), offset)
        beside = Edge(point, point)
        metres = refined(edge, along, beside, 0)
        others = [other for other in polygon.flat if other is not edge]
        samples = [distance(other.at(s), point) for other in others for s in other.samples()]
        if min(samples) < 3 * max(other.length for other in others) / 40 + offset:
            continue
        if polygon.contains(point):
            metres = 0.0
        lines.append(f"{polygon.text()} | c {e7(point[0])} {e7(point[1])} 0 | {metres:.4f}")
    return lines


def write(path, lines):
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")


folder = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 2700
write(f"{folder}/points.txt", points(600))
write(f"{folder}/pairs.txt", pairs(count))
write(f"{folder}/moves.txt", moves(400))
write(f"{folder}/borders.txt", borders(500))
