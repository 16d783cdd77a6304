"""Test vectors for the module Airspace from GeographicLib: points, moves along a bearing, and points beside edges.

Each line of points.txt is `<lat> <lon> <lat> <lon> <metres>`, and each line of moves.txt
`<lat> <lon> <bearing, tenths of a degree> <metres> <lat> <lon>`, in 1e-7 degree and metres. borders.txt is as pairs.txt
of vector_pairs.py, all places in full: points beside the edges of large polygons, where a geodesic differs from every
simpler line. Their distance is refined in two dimensions with exact geodesics, and what is inside is decided by summing
exact azimuths round the point.
"""

import math
import random
import sys

from geographiclib.geodesic import Geodesic

EARTH = Geodesic.WGS84


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
    """The rings of a polygon as edges."""

    def __init__(self, rings):
        self.rings = rings
        self.edges = [[Edge(p, q) for p, q in zip(ring, ring[1:] + ring[:1])] for ring in rings]
        self.flat = [edge for ring in self.edges for edge in ring]

    def text(self):
        rings = [" ".join(f"{e7(a)} {e7(b)}" for a, b in ring) for ring in self.rings]
        return "p " + " / ".join(rings)

    def contains(self, point):
        if not winds(self.edges[0], point):
            return False
        return not any(winds(hole, point) for hole in self.edges[1:])


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


def star(centre, size, count, least=0.6):
    turn = random.uniform(0, 360)
    ring = []
    for i in range(count):
        bearing = turn + 360 / count * (i + random.uniform(-0.25, 0.25))
        ring.append(moved(centre, bearing, size * random.uniform(least, 1)))
    return ring if random.random() < 0.5 else ring[::-1]


def shape(centre, size):
    if random.random() < 0.25:
        outer = star(centre, size, random.randint(6, 8))
        return Shape([outer, star(centre, size * 0.35, random.randint(3, 6))])
    return Shape([star(centre, size, random.randint(3, 8), 0.3)])


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


def points(wanted):
    random.seed(20270310)
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
    random.seed(20270312)
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
        polygon = shape(snapped(centre()), 10 ** random.uniform(4, 6.5))
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
write(f"{folder}/points.txt", points(600))
write(f"{folder}/moves.txt", moves(400))
write(f"{folder}/borders.txt", borders(500))
