"""Checks an exported log with independent verifiers, then copies of it in which one thing is wrong.

Usage: interop.py CLEARLINE MECHANISM FOLDER, where FOLDER holds the export `log` and the bundle `evidence.json`.
"""

import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import aics_tlog as aics
from pymerkle import InmemoryTree

CLEARLINE, MECHANISM, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
SAMPLES = 25


def keys(log):
    lines = (log / "keys").read_text().splitlines()
    return aics.parse_vkey(lines[0]), [aics.parse_vkey(line) for line in lines[1:]]


def checkpoint(log):
    """The checkpoint, verified: the author's signature and every cosignature on it."""
    author, cosigners = keys(log)
    note = aics.parse_note((log / "checkpoint").read_bytes())
    quorum = len(note.signatures) - 1
    result = aics.verify_checkpoint(note, author, cosigners, quorum, expected_origin=author.name)
    if not result.ok:
        raise ValueError(f"checkpoint refused: {result.error}")
    return aics.parse_checkpoint(note.text), quorum


def strangers(log):
    """Everything that aics-tlog can check of a log: raises where it refuses."""
    newest, quorum = checkpoint(log)
    reader = aics.FileSystemTileReader(log)
    report = aics.audit_tiles(reader, newest.size, newest.root)
    if aics.tree_root_from_tiles(reader, newest.size) != newest.root:
        raise ValueError("another root")
    return newest, quorum, report


def proofs(log, newest):
    reader = aics.FileSystemTileReader(log)
    generator = random.Random(4)
    for _ in range(SAMPLES):
        index = generator.randrange(newest.size)
        proof = aics.inclusion_proof_from_tiles(reader, index, newest.size)
        leaf = aics.read_entry(reader, index, newest.size)
        assert aics.verify_leaf_inclusion(leaf, index, newest.size, proof, newest.root), index
        old = generator.randrange(1, newest.size)
        root = aics.tree_root_from_tiles(reader, old, newest.size)
        way = aics.consistency_proof_from_tiles(reader, old, newest.size)
        assert aics.verify_consistency(old, newest.size, root, newest.root, way), old


def cosignatures(log, newest):
    _, cosigners = keys(log)
    reader = aics.FileSystemTileReader(log)
    found = 0
    for path in sorted((log / "cosigned").iterdir()):
        note = aics.parse_note(path.read_bytes())
        head = aics.parse_checkpoint(note.text)
        for line in note.signatures:
            key = next(key for key in cosigners if (key.name, key.key_id) == (line.name, line.key_id))
            assert aics.verify_cosignature(
                line.signature, key.name, key.public_key, head.origin, head.size, head.root
            ), path
            way = aics.consistency_proof_from_tiles(reader, head.size, newest.size)
            assert aics.verify_consistency(head.size, newest.size, head.root, newest.root, way), path
            found += 1
    return found


def pymerkle_root(log, size):
    """The root that pymerkle computes of the first entries."""
    tree = InmemoryTree(algorithm="sha256")
    reader = aics.FileSystemTileReader(log)
    for bundle in range(0, size, 256):
        width = min(256, size - bundle)
        data = reader.read_entry_bundle(bundle // 256, None if width == 256 else width)
        for entry in aics.tiles.parse_entry_bundle(data):
            tree.append_entry(entry)
    return tree.get_root()


def tlog_proof(log):
    """The tlog-proof in a bundle of evidence, taken apart by hand and verified by aics-tlog."""
    author, cosigners = keys(log)
    bundle = json.loads((FOLDER / "evidence.json").read_bytes())
    head, note = bundle["proof"].split("\n\n", 1)
    format_line, index_line, *hashes = head.split("\n")
    assert format_line == "c2sp.org/tlog-proof@v1"
    index = int(index_line.removeprefix("index "))
    proof = [aics.note.b64_decode(line) for line in hashes]
    leaf = aics.note.b64_decode(bundle["entry"])
    signed = aics.parse_note(note)
    assert aics.verify_checkpoint(signed, author, cosigners, 1).ok
    newest = aics.parse_checkpoint(signed.text)
    assert aics.verify_leaf_inclusion(leaf, index, newest.size, proof, newest.root)


def ours(log):
    run = subprocess.run(
        [CLEARLINE, "verify", str(log), "--mechanism", MECHANISM], capture_output=True, text=True
    )
    return run.returncode, (run.stdout + run.stderr).strip().splitlines()


def flip(path, bit):
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def entry_bundle(log, index):
    return next(path for path in (log / "tile/entries").rglob("*") if path.is_file() and path.name == f"{index:03}")


def change_entry(log):
    path = entry_bundle(log, 3)
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"author":"A"', b'"author":"C"', 1))


def change_size(log):
    path = log / "checkpoint"
    lines = path.read_text().split("\n")
    lines[1] = str(int(lines[1]) - 1)
    path.write_text("\n".join(lines))


CHANGES = {
    # Of the bundle's last byte, which is no length of an entry.
    "one bit of an entry": lambda log: flip(entry_bundle(log, 5), -5),
    "one bit of a tile of hashes": lambda log: flip(log / "tile/0/010", 77),
    "one bit of a tile above": lambda log: flip(log / "tile/1/000", 2),
    "one bit of the root": lambda log: flip(log / "checkpoint", 8 * ((log / "checkpoint").read_text().index("\n") + 20)),
    "one changed entry": change_entry,
    "one changed size": change_size,
}
# Those that pymerkle can see: it reads nothing but entries.
CHANGES_OF_ENTRIES = {"one bit of an entry", "one changed entry"}


def main():
    log = FOLDER / "log"
    start = time.monotonic()
    newest, quorum, report = strangers(log)
    proofs(log, newest)
    found = cosignatures(log, newest)
    tlog_proof(log)
    print(f"aics-tlog {aics.__version__}: accepted: checkpoint with {quorum} cosignatures, {report.tiles} tiles, "
          f"{report.bundles} entry bundles, {SAMPLES} inclusion and {SAMPLES} consistency proofs, "
          f"{found} cosigned checkpoints, a tlog-proof; {time.monotonic() - start:.1f} s")
    start = time.monotonic()
    assert pymerkle_root(log, newest.size) == newest.root, "pymerkle computes another root"
    print(f"pymerkle: the same root over {newest.size} entries; {time.monotonic() - start:.1f} s")
    start = time.monotonic()
    code, words = ours(log)
    assert code == 0, words
    print(f"clearline verify: {words[0]} {time.monotonic() - start:.1f} s")
    for name, change in CHANGES.items():
        copy = FOLDER / "copy"
        shutil.copytree(log, copy)
        change(copy)
        try:
            strangers(copy)
            sys.exit(f"{name}: aics-tlog took it")
        except (ValueError, OSError) as error:
            theirs = str(error).splitlines()[0]
        code, words = ours(copy)
        if code != 1:
            sys.exit(f"{name}: clearline verify exits with {code}: {words}")
        if name in CHANGES_OF_ENTRIES:
            if pymerkle_root(copy, newest.size) == newest.root:
                sys.exit(f"{name}: pymerkle computes the same root")
            print(f"{name}: pymerkle computes another root")
        print(f"{name}: refused by both (aics-tlog: {theirs[:90]}; clearline: {words[-1].strip()})")
        shutil.rmtree(copy)


main()
