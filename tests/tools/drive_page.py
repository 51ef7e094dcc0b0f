"""Opens pages of the report in Chromium, uses them as people do, and writes what was seen as JSON.

    drive_page.py CHROMIUM ORDERS

ORDERS is a JSON file: a list of orders, each with a page and what to do there, step by step. A step is a list, its first item
the name of a function below and the others what that takes; what it returns is in the answer, step by step, together with what
the page said on its console.
"""
import json
import sys
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import sync_playwright


def click(page, selector):
    page.locator(selector).first.click()


def fill(page, selector, text):
    page.locator(selector).fill(text)


def choose(page, selector, value):
    page.locator(selector).select_option(value)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def focus(page, selector):
    page.locator(selector).first.focus()


def see(page, expression):
    """Returns what a JavaScript expression says."""
    return page.evaluate(expression)


def texts(page, selector):
    """Returns the texts of what can be seen."""
    return [one.inner_text() for one in page.locator(selector).all() if one.is_visible()]


def check_access(page):
    """Returns what axe finds of serious or critical weight: rule, weight and the first place."""
    # The page lets no script in but its own, so the checker is put in from outside of it.
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    heavy = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    return {
        "checked": len(found["passes"]),
        "heavy": [[one["id"], one["impact"], one["nodes"][0]["html"][:300]] for one in heavy],
    }


def print_to(page, path):
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)


def picture(page, path):
    page.screenshot(path=path, full_page=True)


STEPS = [click, fill, choose, press, focus, see, texts, check_access, print_to, picture]
STEPS = {step.__name__: step for step in STEPS}


def carry_out(browser, order):
    context = browser.new_context(
        viewport={"width": order.get("width", 1280), "height": 900},
        color_scheme=order.get("scheme", "light"),
        java_script_enabled=order.get("script", True),
        offline=True,
    )
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(Path(order["page"]).absolute().as_uri() + order.get("at", ""))
    answers = [STEPS[name](page, *given) for name, *given in order["steps"]]
    context.close()
    return {"answers": answers, "console": said, "asked": [url for url in asked if not url.startswith("file:")]}


def main():
    program, orders = sys.argv[1:]
    orders = json.loads(Path(orders).read_text(encoding="utf-8"))
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        json.dump([carry_out(browser, order) for order in orders], sys.stdout)
        browser.close()


main()
