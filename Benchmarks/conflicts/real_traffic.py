#!/usr/bin/env python3
"""Real aircraft as notices: every aircraft of a morning over Switzerland, recorded by the OpenSky Network, as a chain of corridor
pieces of two minutes each. The recording is read out of the wheel of the PyPI package `traffic`; none of it is kept.

  real_traffic.py traffic-*.whl out.geojsonl
"""
import gzip, json, sys, zipfile
from datetime import datetime, timezone

RECORDING = 'traffic/data/samples/collections/switzerland.json.gz'
PIECE_MS = 120_000
# Without a position for so long, a flight was not seen; what it did meanwhile is not made up.
GAP_MS = 60_000
HALF_WIDTH_M = 100
ALTITUDES_FT = (-2_000, 100_000)


def rfc3339(milliseconds):
    return datetime.fromtimestamp(milliseconds // 1000, timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')


def pieces(track):
    """A track cut where two minutes are over or a gap begins; each piece but after a gap begins where the last one ended."""
    piece = [track[0]]
    for position in track[1:]:
        if position['timestamp'] - piece[-1]['timestamp'] > GAP_MS:
            yield piece
            piece = []
        piece.append(position)
        if position['timestamp'] - piece[0]['timestamp'] >= PIECE_MS:
            yield piece
            piece = [position]
    yield piece


def feature(aircraft, piece):
    line = [[round(p['longitude'], 7), round(p['latitude'], 7)] for p in piece]
    feet = [min(max(round(p['altitude']), ALTITUDES_FT[0]), ALTITUDES_FT[1]) for p in piece]
    return {'type': 'Feature', 'geometry': {'type': 'LineString', 'coordinates': line},
            'properties': {'id': aircraft, 'kind': 'air', 'floor_ft': min(feet), 'ceiling_ft': max(feet),
                           'start': rfc3339(piece[0]['timestamp']), 'end': rfc3339(piece[-1]['timestamp']),
                           'half_width_m': HALF_WIDTH_M}}


def main(wheel, out):
    recording = json.loads(gzip.decompress(zipfile.ZipFile(wheel).read(RECORDING)))
    tracks = {}
    for position in recording:
        if None not in (position.get(key) for key in ('timestamp', 'latitude', 'longitude', 'altitude')):
            tracks.setdefault(position['icao24'], []).append(position)
    with open(out, 'w') as lines:
        for aircraft, track in sorted(tracks.items()):
            track.sort(key=lambda position: position['timestamp'])
            for piece in pieces(track):
                if len(piece) > 1:
                    lines.write(json.dumps(feature(aircraft, piece), separators=(',', ':')) + '\n')


main(sys.argv[1], sys.argv[2])
