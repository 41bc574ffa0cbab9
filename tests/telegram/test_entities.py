"""Cutting long texts, and the places of entities; all checked with the emulator's own count of UTF-16 units."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.telegram.entities import LIMIT, MOST_ENTITIES, entities, pieces, settled
from handlers.contract import Reply
from handlers.rich import Rich, Span, rich
from tests.emulator.people import Person
from tests.emulator.texts import part, units
from tests.telegram.lotse import Lotse

FAMILY = "👨‍👩‍👧‍👦"
FLAG = "🇩🇪"
CLUSTERS = (
    "👍🏽",
    FAMILY,
    FLAG,
    "e\u0301",
    "각",
    "x",
    "ß",
    " ",
    "\n",
    "\n\n",
    "Wort ",
    "🏴\U000e0067\U000e0062\U000e007f",
)

words = st.lists(st.sampled_from(CLUSTERS), max_size=30).map("".join)
spans = st.builds(
    Span,
    st.one_of(words, st.text(max_size=20), words.map(lambda text: text * 40)),
    bold=st.booleans(),
    italic=st.booleans(),
    code=st.booleans(),
    href=st.sampled_from([None, None, "https://example.org/a", "mailto:a@example.org"]),
)
texts = st.lists(spans, max_size=25).map(lambda found: Rich(tuple(found)))


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(texts)
@settings(max_examples=300, deadline=None)
def test_pieces_fit_and_lose_nothing_but_blanks(text: Rich) -> None:
    whole = settled(text)
    found = [entities(piece) for piece in pieces(whole)]
    assert squeezed("".join(plain for plain, _ in found)) == squeezed(entities(whole)[0])
    for plain, marks in found:
        assert plain.strip()
        assert units(plain) <= LIMIT
        assert len(marks) <= MOST_ENTITIES
        for mark in marks:
            assert mark["length"] > 0
            assert 0 <= mark["offset"] <= units(plain) - mark["length"]


@given(texts)
@settings(max_examples=100, deadline=None)
def test_entities_cover_the_same_words_before_and_after_cutting(text: Rich) -> None:
    whole = settled(text)

    def covered(value: Rich) -> dict[str, str]:
        plain, marks = entities(value)
        found: dict[str, str] = {}
        for mark in marks:
            found[mark["type"]] = found.get(mark["type"], "") + squeezed(part(plain, mark["offset"], mark["length"]))
        return found

    together: dict[str, str] = {}
    for piece in pieces(whole):
        for kind, said in covered(piece).items():
            together[kind] = together.get(kind, "") + said
    assert {kind: said for kind, said in together.items() if said} == {
        kind: said for kind, said in covered(whole).items() if said
    }


def test_cut_between_paragraphs_then_lines_then_words() -> None:
    paragraph = "Wort " * 500 + "Ende."
    found = [piece.plain for piece in pieces(settled(rich(f"{paragraph}\n\n{paragraph}\n\nSchluss")))]
    assert found == [paragraph, f"{paragraph}\n\nSchluss"]
    lines = "\n".join(["Zeile " * 20 + "aus."] * 60)
    assert all(piece.plain.endswith("aus.") for piece in pieces(settled(rich(lines))))
    only_words = [piece.plain for piece in pieces(settled(rich("Wort " * 2000)))]
    assert all(piece.endswith("Wort") and piece.startswith("Wort") for piece in only_words)
    assert [len(piece) for piece in only_words] == [4094, 4094, 1809]


def test_no_character_is_torn_apart() -> None:
    for cluster in (FAMILY, FLAG, "👍🏽", "e\u0301\u0323", "각"):
        for shift in range(4):
            for piece in pieces(settled(rich("x" * shift + cluster * 3000))):
                assert piece.plain.lstrip("x").replace(cluster, "") == ""


def test_neighbours_that_look_the_same_are_one_entity() -> None:
    text = Rich((Span("a", bold=True), Span("", italic=True), Span("b", bold=True), Span("c")))
    assert entities(settled(text)) == ("abc", [{"type": "bold", "offset": 0, "length": 2}])


async def test_long_texts_arrive_whole(lotse: Lotse, anna: Person) -> None:
    text = Rich(
        tuple(
            Span(f"👋🏽 {number}. Überschrift\n", bold=number % 2 == 0, italic=number % 3 == 0) for number in range(600)
        )
    )
    for piece in lotse.telegram.parts(Reply(text)):
        await lotse.say(anna.id, piece)
    assert squeezed("".join(anna.chat.texts)) == squeezed(text.plain)
    assert len(anna.chat.texts) > 3
