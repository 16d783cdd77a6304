// Where the names of notices stand on the map: in the middle of what they name, or beside it where they would hide it,
// and not on top of each other as long as there is room.

const gap = 6;
// With more notices than this, labels say only the handle, and what finds no room waits until the map is closer.
const crowd = 12;
const speck = 12;

/** Places every label. Each entry of `drawn` has `label` (a marker), `bounds` and `anchor`. */
export function placeLabels(map, drawn) {
    const placed = [];
    const crowded = drawn.length > crowd;
    map.getContainer().classList.toggle("crowded", crowded);
    const boxes = drawn.filter(({ label, bounds }) => label.getElement() && bounds.isValid()).map((each) => measured(map, each));
    // Conflicts are named first, then what stands in its own middle; the small ones find room around.
    const rank = ({ element, inside }) => (element.classList.contains("conflict") ? 2 : 0) + (inside ? 1 : 0);
    for (const box of boxes.toSorted((a, b) => rank(b) - rank(a))) {
        const places = candidates(box);
        const free = places.find((each) => !placed.some((other) => overlap(each, other)));
        const hidden = crowded && (!free || Math.max(box.shape.width, box.shape.height) < speck);
        box.element.classList.toggle("hidden", hidden);
        const place = free ?? places[0];
        if (!hidden) placed.push(place);
        box.label.setLatLng(map.layerPointToLatLng([place.x + place.width / 2, place.y + place.height / 2]));
    }
}

function measured(map, { label, bounds, anchor }) {
    const element = label.getElement();
    const text = element.firstElementChild;
    const corner = map.latLngToLayerPoint(bounds.getNorthWest());
    const opposite = map.latLngToLayerPoint(bounds.getSouthEast());
    const shape = { x: corner.x, y: corner.y, width: opposite.x - corner.x, height: opposite.y - corner.y };
    const [width, height] = [text.offsetWidth, text.offsetHeight];
    const inside = shape.width > width * 1.4 && shape.height > height * 1.5;
    return { label, element, shape, width, height, inside, middle: map.latLngToLayerPoint(anchor) };
}

function candidates({ shape, width, height, inside, middle }) {
    const at = (x, y) => ({ x, y, width, height });
    const [centerX, centerY] = [shape.x + shape.width / 2 - width / 2, shape.y + shape.height / 2 - height / 2];
    const beside = [
        at(centerX, shape.y - height - gap), at(centerX, shape.y + shape.height + gap),
        at(shape.x - width - gap, centerY), at(shape.x + shape.width + gap, centerY),
        at(shape.x - width - gap, shape.y + shape.height + gap), at(shape.x + shape.width + gap, shape.y - height - gap),
    ];
    return inside ? [at(middle.x - width / 2, middle.y - height / 2), ...beside] : beside;
}

function overlap(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
