"""Plants every mutant of some source files behind a switch that the environment sets, so that one build holds them all.

`on(17)` holds in a process with `MUTANT=17`; without it, the program is as it was. A place in the source has one mutant or more; each is
one small change that a careless hand could have made. Constants, patterns, types and macros are left alone.
"""

import re
from dataclasses import dataclass

import tree_sitter
import tree_sitter_rust

PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_rust.language()))
OTHERS = {"<": ("<=", "=="), "<=": ("<", "=="), ">": (">=", "=="), ">=": (">", "=="), "==": ("!=",), "!=": ("==",)}
ARITHMETIC = {"+": "-", "-": "+", "*": "/", "/": "*", "%": "/"}
ASSIGNED = {"+=": "-=", "-=": "+=", "*=": "/=", "/=": "*="}
SWAPPED = [
    ("min", "max"), ("any", "all"), ("first", "last"), ("min_by_key", "max_by_key"), ("checked_add", "checked_sub"),
    ("checked_add_days", "checked_sub_days"), ("checked_add_months", "checked_sub_months"), ("pred_opt", "succ_opt"),
    ("saturating_add", "saturating_sub"), ("checked_mul", "checked_div"), ("floor", "ceil"), ("after", "before"),
]
OTHER_CALL = dict(SWAPPED) | {b: a for a, b in SWAPPED}
LEFT_OUT = {"or", "or_else", "worth", "act_by", "fix", "also", "also_each", "owner", "at", "at_each", "at_most", "certainty", "aspect"}
YES_OR_NO = re.compile(r"(is|has|holds|runs|contains|starts|ends|covers|overlaps|reaches|matches)(_|$)|any$|all$")
TESTS = {"filter", "find", "position", "retain", "take_while", "skip_while", "partition", "is_some_and", "is_none_or"}
UNTOUCHED = {
    "macro_definition", "token_tree", "attribute_item", "inner_attribute_item", "const_item", "static_item", "const_block", "match_pattern",
    "type_arguments", "array_type", "enum_variant_list", "use_declaration", "macro_invocation", "range_pattern", "tuple_struct_pattern",
}


@dataclass
class Mutant:
    """One small change: where it is, and what it does."""

    number: int
    place: int
    path: str
    function: str
    line: int
    change: str

    @property
    def name(self) -> str:
        """Names it in a way that other lines of the file do not change."""
        return f"{self.path}: {self.function}: {self.change}"


class Planter:
    """Rewrites files; numbers run through all of them."""

    def __init__(self, refused: set[str]):
        self.mutants: list[Mutant] = []
        self.places = 0
        self.refused = refused
        self.seen: dict[str, int] = {}
        self.keys: dict[int, str] = {}

    def plant(self, path: str, source: bytes) -> str:
        """Returns the file with its mutants in it."""
        self.path, self.source, self.function = path, source, ""
        return self.render(PARSER.parse(source).root_node)

    def text(self, node) -> str:
        return self.source[node.start_byte:node.end_byte].decode()

    def at(self, node, *changes: str) -> list[str]:
        """Registers the mutants of a place; returns their switches, none where the compiler refused them before."""
        shown = [re.sub(r"\s+", " ", change) for change in changes]
        key = f"{self.path}: {self.function}: {'; '.join(shown)}"
        count = self.seen[key] = self.seen.get(key, 0) + 1
        if f"{key} #{count}" in self.refused:
            return []
        self.places += 1
        self.keys[self.places] = f"{key} #{count}"
        switches = []
        for change in shown:
            number = len(self.mutants) + 1
            nth = f" ({count})" if count > 1 else ""
            self.mutants.append(Mutant(number, self.places, self.path, self.function, node.start_point[0] + 1, change + nth))
            switches.append(f"crate::mutant::on({number})")
        return switches

    def marked(self, code: str, place: int) -> str:
        return f"/*<{place}*/{code}/*{place}>*/"

    def render(self, node) -> str:
        """Returns the source of a node, with the mutants of what is in it."""
        if node.type in UNTOUCHED and not (node.type == "macro_invocation" and self.text(node).startswith("matches!")):
            return self.text(node)
        if node.type == "mod_item" and self.text(node).startswith("mod tests"):
            return self.text(node)
        if node.type == "function_item":
            return self.function_item(node)
        special = getattr(self, node.type, None)
        return (special and special(node)) or self.within(node)

    def within(self, node, replaced=()) -> str:
        """Returns a node's source with its children rendered, or taken from `replaced`."""
        pieces, last = [], node.start_byte
        for child in node.children:
            pieces.append(self.source[last:child.start_byte].decode())
            pieces.append(dict(replaced).get(child.id) or self.render(child))
            last = child.end_byte
        return "".join(pieces) + self.source[last:node.end_byte].decode()

    def function_item(self, node) -> str:
        modifiers = next((child for child in node.children if child.type == "function_modifiers"), None)
        if modifiers is not None and "const" in self.text(modifiers):
            return self.text(node)
        outer, self.function = self.function, self.text(node.child_by_field_name("name"))
        body, result = node.child_by_field_name("body"), node.child_by_field_name("return_type")
        values = self.other_results(self.text(result) if result is not None else "") if self.function != "fmt" else []
        early = ""
        for value in values:
            for switch in self.at(node, f"whole function → {value or '()'}"):
                early += self.marked(f"if {switch} {{ return {value}; }}", self.places)
        rendered = "{" + early + self.within(body)[1:]
        code = self.within(node, [(body.id, rendered)])
        self.function = outer
        return code

    def other_results(self, result: str) -> list[str]:
        if result == "":
            return [""]
        if result == "bool":
            return ["true", "false"]
        if re.fullmatch(r"[ui](8|16|32|64|128|size)", result):
            return ["0", "1"]
        if "impl " in result or result == "Self" or "&mut" in result:
            return []
        if result.startswith("Option<"):
            return ["None"]
        return ["Vec::new()"] if result.startswith("Vec<") else ["Default::default()"]

    def binary_expression(self, node) -> str:
        left, right, operator = (node.child_by_field_name(name) for name in ("left", "right", "operator"))
        sign, was = self.text(operator), self.text(node)
        if sign in OTHERS:
            switches = self.at(node, *(f"`{was}`: {sign} → {other}" for other in OTHERS[sign]))
            cases = "".join(f"if {switch} {{ l_ {other} r_ }} else " for switch, other in zip(switches, OTHERS[sign]))
            code = f"(match (&({{}}), &({{}})) {{{{ (l_, r_) => {cases.replace('{', '{{').replace('}', '}}')} {{{{ l_ {sign} r_ }}}} }}}})"
        elif sign in ARITHMETIC:
            switches = self.at(node, f"`{was}`: {sign} → {ARITHMETIC[sign]}")
            code = f"(match ({{}}, {{}}) {{{{ (l_, r_) => if {''.join(switches)} {{{{ l_ {ARITHMETIC[sign]} r_ }}}} else {{{{ l_ {sign} r_ }}}} }}}})"
        elif sign in ("&&", "||"):
            switches = self.at(node, f"`{was}`: {sign} → {'||' if sign == '&&' else '&&'}")
            test = "!=" if sign == "&&" else "=="
            code = f"(match {{}} {{{{ l_ => if l_ {test} {''.join(switches)} {{{{ {{}} }}}} else {{{{ l_ }}}} }}}})"
        else:
            return ""
        place = self.places
        inner = self.render(left), self.render(right)
        return self.marked(code.format(*inner), place) if switches else ""

    def compound_assignment_expr(self, node) -> str:
        left, right, operator = (node.child_by_field_name(name) for name in ("left", "right", "operator"))
        sign = self.text(operator)
        switches = self.at(node, f"`{self.text(node)}`: {sign} → {ASSIGNED[sign]}") if sign in ASSIGNED else []
        if not switches:
            return ""
        place, left, right = self.places, self.render(left), self.render(right)
        return self.marked(f"{{ if {switches[0]} {{ {left} {ASSIGNED[sign]} {right} }} else {{ {left} {sign} {right} }} }}", place)

    def unary_expression(self, node) -> str:
        if node.children[0].type != "!":
            return ""
        return self.unequal(node, lambda: f"!({self.render(node.children[1])})", f"`{self.text(node)}`: not negated")

    def unequal(self, node, code, change: str) -> str:
        """Negates a condition."""
        switches, place = self.at(node, change), self.places
        return self.marked(f"(({code()}) != {switches[0]})", place) if switches else ""

    def integer_literal(self, node) -> str:
        found = re.fullmatch(r"(\d[\d_]*?)(_?[ui](?:8|16|32|64|128|size))?", self.text(node))
        if not found or node.parent.type == "field_expression":
            return ""
        number, kind = int(found[1].replace("_", "")), found[2] or ""
        others = [number + 1] + ([number - 1] if number else [])
        around = self.text(node.parent)
        switches = self.at(node, *(f"{number} → {other} in `{around if len(around) < 90 else around[:90] + '…'}`" for other in others))
        cases = "".join(f"if {switch} {{ {other}{kind} }} else " for switch, other in zip(switches, others))
        return self.marked(f"({cases}{{ {self.text(node)} }})", self.places) if switches else ""

    def boolean_literal(self, node) -> str:
        return self.unequal(node, lambda: self.text(node), f"`{self.text(node)}` negated in `{self.text(node.parent)[:90]}`")

    def macro_invocation(self, node) -> str:
        return self.unequal(node, lambda: self.text(node), f"`{self.text(node)}`: negated")

    def call_expression(self, node) -> str:
        function = node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        is_method = function.type == "field_expression"
        name = self.text(function.child_by_field_name("field") if is_method else function).rsplit("::")[-1]
        short = self.text(node) if len(self.text(node)) < 120 else "…" + self.text(node)[-100:]
        other = OTHER_CALL.get(name)
        change = f"{name} → {other}" if other else f"without {name}"
        if is_method and (other or name in LEFT_OUT) and (switches := self.at(node, f"`{short}`: {change}")):
            place, value = self.places, function.child_by_field_name("value")
            receiver, given = self.render(value), self.render(arguments)
            if other:
                code = f"(if {switches[0]} {{ {receiver}.{other}{given} }} else {{ {receiver}.{name}{given} }})"
            elif value.type == "identifier" and not name.startswith("or"):
                code = f"(if {switches[0]} {{ &mut *{receiver} }} else {{ {receiver}.{name}{given} }})"
            else:
                code = f"(match {receiver} {{ l_ => if {switches[0]} {{ l_ }} else {{ l_.{name}{given} }} }})"
            return self.marked(code, place)
        if YES_OR_NO.match(name):
            return self.unequal(node, lambda: self.within(node), f"`{short}`: negated")
        if is_method and name in TESTS and arguments.named_children and arguments.named_children[0].type == "closure_expression":
            closure = arguments.named_children[0]
            body = closure.child_by_field_name("body")
            if body.type in ("identifier", "field_expression", "call_expression", "block", "match_expression", "if_expression"):
                if body.type != "call_expression" or not YES_OR_NO.match(self.called(body)):
                    if switches := self.at(body, f"`{short}`: {name} negated"):
                        place = self.places
                        code = self.marked(f"(({self.render(body)}) != {switches[0]})", place)
                        for outer, inner in ((closure, body), (arguments, closure), (node, arguments)):
                            code = self.within(outer, [(inner.id, code)])
                        return code
        return ""

    def called(self, node) -> str:
        function = node.child_by_field_name("function")
        return self.text(function.child_by_field_name("field") if function.type == "field_expression" else function).rsplit("::")[-1]

    def if_expression(self, node) -> str:
        condition = node.child_by_field_name("condition")
        shown = self.text(condition)[:120]
        if condition.type in ("let_condition", "let_chain"):
            if switches := self.at(condition, f"`if {shown}`: never"):
                place = self.places
                return self.within(node, [(condition.id, f"{self.render(condition)}{self.marked(f' && !{switches[0]}', place)}")])
        elif condition.type in ("identifier", "field_expression", "call_expression"):
            if condition.type != "call_expression" or not YES_OR_NO.match(self.called(condition)):
                if code := self.unequal(condition, lambda: self.render(condition), f"`if {shown}`: negated"):
                    return self.within(node, [(condition.id, code)])
        return ""

    def match_arm(self, node) -> str:
        pattern = node.child_by_field_name("pattern")
        guard = pattern.child_by_field_name("condition")
        last = [arm for arm in node.parent.named_children if arm.type == "match_arm"][-1]
        shown, code = self.text(pattern)[:100], None
        if guard is not None and guard.type not in ("let_condition", "let_chain"):
            if switches := self.at(pattern, f"arm `{shown}`: never", f"arm `{shown}`: guard always holds"):
                place = self.places
                code = self.marked(f"(!{switches[0]} && ({switches[1]} || ({self.render(guard)})))", place)
                code = self.source[pattern.start_byte:guard.start_byte].decode() + code
        elif guard is None and node.id != last.id and re.fullmatch(r"(?!true|false)[a-z_]\w*", self.text(last.child_by_field_name("pattern"))):
            if switches := self.at(pattern, f"arm `{shown}`: never"):
                code = self.text(pattern) + self.marked(f" if !{switches[0]}", self.places)
        return self.within(node, [(pattern.id, code)]) if code else ""
