// Day and night. By itself the console follows the machine; the choice of the desk outlives the watch.

const key = "clearline.palette";
const names = { auto: "Auto", day: "Day", night: "Night" };

export function offerPalettes(button) {
    let chosen = localStorage.getItem(key) ?? "auto";
    const apply = () => {
        if (!Object.hasOwn(names, chosen)) chosen = "auto";
        document.documentElement.dataset.palette = chosen;
        button.textContent = `◐ ${names[chosen]}`;
        button.setAttribute("aria-label", `Palette: ${names[chosen]}. Press to change.`);
    };
    button.addEventListener("click", () => {
        const order = Object.keys(names);
        chosen = order[(order.indexOf(chosen) + 1) % order.length];
        localStorage.setItem(key, chosen);
        apply();
    });
    apply();
}
